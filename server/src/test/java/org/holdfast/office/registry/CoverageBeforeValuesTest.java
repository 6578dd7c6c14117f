package org.holdfast.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Worklist;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.FindingLine;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.screening.Judgements;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.screening.Verdict;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coverage that comes before what it covers must make nobody poor: through the door that the screen and the
/// command line use, down to the village's list.
class CoverageBeforeValuesTest {
    private static final String COVERAGE =
            "来源 source,种类 kind,地区 region,级别 level,户编号 household_no,起始月 from_month,终止月 to_month,确无 none";
    private static final String MONTHS =
            "户编号 household_no,村代码 village,年度 year,项目 component,m1,m2,m3,m4,m5,m6,m7,m8,m9,m10,m11,m12";
    private static final List<String> INCOME =
            List.of("wage", "operating", "operating_expense", "property", "transfer");

    private final TestOffice office = TestOffice.shared();
    /// In a province that has a line: on the unassigned number no rule about income can tell anything.
    private final FreshCounty county = GansuCounty.next(office);
    private final CountyFiles files = CountyFiles.of(county, county.number(), 2);
    private int brought;

    @TempDir
    Path folder;

    @Test
    void nobodyBecomesPoorByCoverageThatComesFirst() throws IOException {
        registered();

        Batch batch = bring("coverage", COVERAGE, lines(INCOME, ""));

        assertThat(batch.counts().accepted()).isZero();
        assertThat(batch.counts().rejected()).isEqualTo(INCOME.size());
        FindingLine finding = findings(batch).getFirst();
        assertThat(finding.rule()).isEqualTo("coverage.unfounded");
        assertThat(finding.messageEn())
                .isEqualTo("Nobody in 临县%d has wages for %s, so it cannot be called covered"
                        .formatted(county.number(), String.join(", ", months(6)) + " …"));
        assertThat(finding.cureEn()).contains("Bring the values first").contains("the column none");
        assertThat(finding.cell()).isEqualTo("B2");
        assertThat(count("registry.coverage", "region_lo")).isZero();
        assertNobodyIsPoor();
    }

    @Test
    void whatComesNowAndThenNeedsOneMonthAndMonthlyIncomeEveryOne() throws IOException {
        registered();
        YearMonth last = last();
        bring("months", MONTHS, List.of(months(files.households.getFirst(), "schooling_self_paid", last, last)));
        bring("months", MONTHS, List.of(months(files.households.getFirst(), "wage", last.minusMonths(1), last)));

        Batch batch = bring("coverage", COVERAGE, lines(List.of("schooling_self_paid", "wage", "death"), ""));

        assertThat(findings(batch).stream().map(FindingLine::value)).containsExactlyInAnyOrder("wage", "death");
        assertThat(findings(batch).stream().map(FindingLine::messageEn))
                .noneMatch(text -> text.contains(last.toString()) && text.contains("wages"));
        assertThat(batch.counts().accepted()).isEqualTo(1);
    }

    @Test
    void theSameFileIsReadAgainOnceTheValuesAreThere() throws IOException {
        registered();
        assertThat(bring("coverage", COVERAGE, lines(List.of("wage"), ""))
                        .counts()
                        .rejected())
                .isEqualTo(1);
        String first = files.households.getFirst();
        bring("months", MONTHS, wholeYear(first, "wage"));

        Batch again = bring("coverage", COVERAGE, lines(List.of("工资性收入"), ""));
        Batch same = bring("coverage", COVERAGE, lines(List.of("wage"), ""));

        assertThat(again.counts().accepted()).isEqualTo(1);
        assertThat(same.counts().accepted()).isEqualTo(1);
        assertThat(same.counts().unchanged()).isEqualTo(1);
        assertThat(count("registry.reported_coverage", "subject = 'wage' and region_lo"))
                .isEqualTo(1);
    }

    @Test
    void whoSaysThereWereNoneIsBelievedAndWrittenDownUntilValuesComeAndThenNothingWrongIsLeft() throws IOException {
        registered();
        Batch batch = bring("coverage", COVERAGE, lines(INCOME, "是"));
        assertThat(batch.counts().rejected()).isZero();
        assertThat(entries("coverage.none-said")).isEqualTo(1);
        assertThat(poor()).as("nobody earned anything, said the county").isNotEmpty();

        bring("months", MONTHS, wholeYear(files.households.getFirst(), "wage"));

        assertThat(entries("coverage.none-ended")).isEqualTo(1);
        assertThat(count("registry.reported_coverage", "subject = 'wage' and region_lo"))
                .isZero();
        assertNobodyIsPoor();
    }

    @Test
    void nobodyCanSayNoneWhereThereIsSome() throws IOException {
        registered();
        bring("months", MONTHS, wholeYear(files.households.getFirst(), "wage"));

        Batch batch = bring("coverage", COVERAGE, lines(List.of("wage"), "是"));

        assertThat(batch.counts().rejected()).isEqualTo(1);
        assertThat(findings(batch).getFirst().rule()).isEqualTo("coverage.none-wrong");
    }

    /// A source that spoke of the whole county did not speak of a family that was not in the register then.
    @Test
    void whoComesAfterASourceHasSpokenIsNotPoorByIt() throws IOException {
        String known = files.households.getFirst();
        bring("households", CountyFiles.HOUSEHOLD_HEAD, List.of(known));
        bring("persons", CountyFiles.PERSON_HEAD, personsOf(known, true));
        for (String component : INCOME) {
            bring("months", MONTHS, wholeYear(known, component));
        }
        assertThat(bring("coverage", COVERAGE, lines(INCOME, "")).counts().accepted())
                .isEqualTo(INCOME.size());

        bring("households", CountyFiles.HOUSEHOLD_HEAD, files.households.subList(1, files.households.size()));
        bring("persons", CountyFiles.PERSON_HEAD, personsOf(known, false));

        assertNobodyIsPoor();
        office.bean(Screening.class)
                .run("test", office.clock().today(), county.code(), county.code() + 1_000_000, progress -> {});
        assertNobodyIsPoor();
    }

    private List<String> personsOf(String household, boolean its) {
        String number = household.split(",")[0];
        return files.persons.stream()
                .filter(person -> List.of(person.split(",")).contains(number) == its)
                .toList();
    }

    /// A county's line is about every village: one whose file is not in yet would be poor from end to end.
    @Test
    void aVillageWhoseValuesHaveNotComeIsNamedAndNobodyThereBecomesPoor() throws IOException {
        CountyFiles many = CountyFiles.of(county, county.number(), 40);
        bring("households", CountyFiles.HOUSEHOLD_HEAD, many.households);
        bring("persons", CountyFiles.PERSON_HEAD, many.persons);
        long there = county.villages().getFirst();
        long missing = county.villages().get(1);
        List<String> wages = new ArrayList<>();
        for (String household : many.households) {
            if (Long.parseLong(household.split(",")[1]) != missing) {
                wages.addAll(wholeYear(household, "wage"));
            }
        }
        bring("months", MONTHS, wages);

        Batch batch = bring("coverage", COVERAGE, lines(List.of("wage"), ""));

        assertThat(batch.counts().rejected()).isEqualTo(1);
        FindingLine finding = findings(batch).getFirst();
        assertThat(finding.rule()).isEqualTo("coverage.hole");
        assertThat(finding.messageEn())
                .startsWith("None of the 40 households of ")
                .contains("1 villages of this line");
        String none = "grid_survey,wage,%012d,village,,%s,%s,yes";
        List<String> both = new ArrayList<>(lines(List.of("wage"), ""));
        both.add(none.formatted(missing, last().minusMonths(23), last()));
        assertThat(bring("coverage", COVERAGE, both).counts().accepted()).isEqualTo(2);
        String village = "grid_survey,wage,%012d,village,,%s,%s,";
        assertThat(bring("coverage", COVERAGE, List.of(village.formatted(there, last().minusMonths(23), last())))
                        .counts()
                        .accepted())
                .isEqualTo(1);
    }

    private void registered() throws IOException {
        bring("households", CountyFiles.HOUSEHOLD_HEAD, files.households);
        bring("persons", CountyFiles.PERSON_HEAD, files.persons);
    }

    private YearMonth last() {
        return YearMonth.from(office.clock().today()).minusMonths(1);
    }

    private List<String> months(int atMost) {
        List<String> months = new ArrayList<>();
        for (int i = 0; i < atMost; i++) {
            months.add(last().minusMonths(23L - i).toString());
        }
        return months;
    }

    private List<String> lines(List<String> kinds, String none) {
        return kinds.stream()
                .map(kind -> "grid_survey,%s,%012d,county,,%s,%s,%s"
                        .formatted(kind, county.code(), last().minusMonths(23), last(), none))
                .toList();
    }

    /// A row of months with 9,000 yuan from one month to another of the same year.
    private static String months(String household, String component, YearMonth from, YearMonth to) {
        String[] cells = household.split(",");
        StringBuilder row = new StringBuilder("%s,%s,%d,%s".formatted(cells[0], cells[1], to.getYear(), component));
        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(to.getYear(), m);
            row.append(month.isBefore(from) || month.isAfter(to) ? "," : ",9000");
        }
        return row.toString();
    }

    private List<String> wholeYear(String household, String component) {
        List<String> rows = new ArrayList<>();
        for (int year = last().getYear() - 2; year <= last().getYear(); year++) {
            YearMonth to = YearMonth.of(year, 12).isAfter(last()) ? last() : YearMonth.of(year, 12);
            rows.add(months(household, component, YearMonth.of(year, 1), to));
        }
        return rows;
    }

    private Batch bring(String profile, String head, List<String> rows) throws IOException {
        Path path = folder.resolve(profile + brought++ + ".csv");
        Files.write(path, CountyFiles.csv(head, rows));
        return office.bean(Imports.class)
                .bring(
                        CountyFiles.officer(county),
                        new Imports.Bringing(profile, profile + ".csv", Map.of()),
                        path,
                        false);
    }

    private List<FindingLine> findings(Batch batch) {
        return office.bean(Imports.class).findings(CountyFiles.officer(county), batch, 1, 50, 0);
    }

    private void assertNobodyIsPoor() {
        assertThat(poor()).isEmpty();
        Accounts accounts = office.bean(Accounts.class);
        for (int village = 1; village <= county.villages().size(); village++) {
            long account = accounts.accountOf(county.villageLogin(1, village)).orElseThrow();
            Acting cadre = accounts.postingsOn(account, office.clock().today()).getFirst();
            for (ClueLine line :
                    office.bean(Worklist.class).today(cadre, 20).soon().lines()) {
                assertThat(office.bean(ClueFiles.class).clue(cadre, line.id()).reasons())
                        .as("reasons about income that stand")
                        .noneMatch(reason -> reason.source().startsWith("income.") && reason.withdrawnOn() == null);
            }
        }
    }

    /// Households at risk by a rule about income.
    private List<UUID> poor() {
        Acting officer = CountyFiles.officer(county);
        List<UUID> all = office.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> office.db()
                                .sql(
                                        "select public_id from registry.household where region_code >= :lo and region_code < :hi")
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query(UUID.class)
                                .list());
        assertThat(all).hasSize(files.households.size());
        return all.stream()
                .filter(id -> office.bean(Judgements.class)
                        .ofHousehold(officer, id)
                        .map(judged -> judged.rules().stream()
                                .anyMatch(rule -> rule.verdict() == Verdict.FIRES
                                        && rule.rule().startsWith("income.")))
                        .orElse(false))
                .toList();
    }

    private long count(String table, String column) {
        return inside("select count(*) from " + table + " where " + column + " >= :lo and region_hi <= :hi");
    }

    private long entries(String action) {
        return inside("select count(*) from journal.entry where region_code >= :lo and region_code < :hi and action = '"
                + action + "'");
    }

    private long inside(String statement) {
        return office.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> office.db()
                                .sql(statement)
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query(Long.class)
                                .single());
    }
}
