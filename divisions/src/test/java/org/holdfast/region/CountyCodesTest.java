package org.holdfast.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What became of a county's code from one year to the next.
class CountyCodesTest {

    private static final String SMALL = """
            code,2017,2018
            130729,万全县,
            130708,,万全区
            130101,长安区,长安区
            130102,桥东区,新名区
            130109,,藁城区
            140101,城区,
            140902,,城区
            150101,老县,
            150201,东区,
            150301,东区,
            150401,,东区
            """;

    @Test
    void reportsEveryKindOfChangeOnce() throws IOException {
        CountyChanges report = CountyCodes.read(new StringReader(SMALL)).changes(2017, 2018);
        assertThat(report.moved()).hasSize(2);
        assertThat(report.moved().getFirst().after().name()).isEqualTo("城区");
        assertThat(report.moved().getFirst().sameName()).isTrue();
        assertThat(report.moved().getLast().before().name()).isEqualTo("万全县");
        assertThat(report.moved().getLast().after().code()).isEqualTo(RegionCode.parse("130708"));
        assertThat(report.moved().getLast().sameName()).isFalse();
        assertThat(report.renamed()).extracting(CountyChanges.Renamed::after).containsExactly("新名区");
        assertThat(report.added()).extracting(CountyChanges.County::name).containsExactly("藁城区", "东区");
        assertThat(report.removed())
                .as("which of the two 东区 became the third is not for us to guess")
                .extracting(CountyChanges.County::name)
                .containsExactly("老县", "东区", "东区");
    }

    @Test
    void aYearWithoutAListIsAnErrorThatNamesTheYearsThereAre() throws IOException {
        CountyCodes codes = CountyCodes.read(new StringReader(SMALL));
        assertThatThrownBy(() -> codes.in(2016)).hasMessageContaining("2016").hasMessageContaining("[2017, 2018]");
    }

    @Test
    void theNameWithoutItsKind() {
        assertThat(CountyChanges.stem("青龙满族自治县")).isEqualTo("青龙");
        assertThat(CountyChanges.stem("积石山保安族东乡族撒拉族自治县")).startsWith("积石山");
        assertThat(CountyChanges.stem("单县")).isEqualTo("单县");
        assertThat(CountyChanges.stem("万全区")).isEqualTo("万全");
    }

    @Test
    void theRealListOfSevenYearsBalances() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("HOLDFAST_SHARED", "../../shared"))
                .resolve("data/admin/county_codes_by_year_2017-2023.csv.gz");
        assumeTrue(Files.isRegularFile(file), "LEFT OUT: the list of county codes by year is not on this machine");
        CountyCodes codes = CountyCodes.read(file);
        assertThat(codes.years()).containsExactly(2017, 2018, 2019, 2020, 2021, 2022, 2023);
        for (int year = 2017; year < 2023; year++) {
            CountyChanges report = codes.changes(year, year + 1);
            balance(codes, report);
        }
        assertThat(codes.changes(2023, 2023))
                .isEqualTo(new CountyChanges(2023, 2023, List.of(), List.of(), List.of(), List.of()));
    }

    /// Applying the report to the old list gives exactly the new one.
    private static void balance(CountyCodes codes, CountyChanges report) {
        Set<RegionCode> rebuilt = new HashSet<>(codes.in(report.from()).keySet());
        report.removed().forEach(gone -> assertThat(rebuilt.remove(gone.code())).isTrue());
        report.moved()
                .forEach(moved ->
                        assertThat(rebuilt.remove(moved.before().code())).isTrue());
        report.added().forEach(come -> assertThat(rebuilt.add(come.code())).isTrue());
        report.moved()
                .forEach(moved -> assertThat(rebuilt.add(moved.after().code())).isTrue());
        assertThat(rebuilt).isEqualTo(codes.in(report.to()).keySet());
        System.out.println(report.from() + " to " + report.to() + ": added "
                + report.added().size() + ", removed " + report.removed().size() + ", renamed "
                + report.renamed().size() + ", likely moved " + report.moved().size());
    }
}
