package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hands apply a large file at once, and the household on whose rows the cut falls is in both chunks.
class ChunksMeetTest {
    private static final String HEAD =
            "户编号 household_no,村代码 village,年度 year,项目 component,m1,m2,m3,m4,m5,m6,m7,m8,m9,m10,m11,m12";
    private static final List<String> COMPONENTS = List.of(
            "wage",
            "operating",
            "operating_expense",
            "property",
            "transfer",
            "claims",
            "medical_self_paid",
            "schooling_self_paid",
            "other_self_paid");
    private static final int EACH = 200;

    private final TestOffice office = TestOffice.shared();

    @TempDir
    Path folder;

    @Test
    void noMonthIsLostWhereTwoChunksMeet() throws IOException {
        FreshCounty county = office.freshCounty();
        CountyFiles files = CountyFiles.of(county, 5, EACH);
        List<String> rows = new ArrayList<>();
        for (String household : files.households) {
            String[] cells = household.split(",");
            for (String component : COMPONENTS) {
                rows.add("%s,%s,2021,%s,%s".formatted(cells[0], cells[1], component, "1,".repeat(11) + "1"));
            }
        }
        bring(county, "households", files.householdFile());

        Batch months = bring(county, "months", CountyFiles.csv(HEAD, rows));

        assertThat(rows).hasSizeGreaterThan(10_000);
        assertThat(whole(county)).isEqualTo(files.households.size());
        assertThat(months.counts().changed()).isEqualTo(rows.size());
    }

    /// Households that have every component.
    private long whole(FreshCounty county) {
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Gate.class)
                .work(
                        job,
                        "import.view",
                        within -> office.db()
                                .sql(
                                        "select count(*) from registry.money_year where region_code >= :lo and region_code < :hi"
                                                + " and num_nulls(" + String.join(", ", COMPONENTS) + ") = 0")
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query((row, n) -> row.getLong(1))
                                .single());
    }

    private Batch bring(FreshCounty county, String profile, byte[] file) throws IOException {
        Path path = folder.resolve(profile + ".csv");
        Files.write(path, file);
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Imports.class)
                .bring(job, new Imports.Bringing(profile, profile + ".csv", Map.of()), path, false);
    }
}
