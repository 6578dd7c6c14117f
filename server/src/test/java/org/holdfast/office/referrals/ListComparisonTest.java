package org.holdfast.office.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.exchange.Department;
import org.holdfast.office.exchange.Department.Resident;
import org.holdfast.office.referrals.Comparisons.Kind;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The monthly lists of civil affairs against the registry, both ways: every row is answered, what does not
/// agree waits for its township, and who lost aid comes back as a clue once.
class ListComparisonTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    static final String HEAD = "月份 month,救助类别 programme,姓名 name,证件号码 id_number,村名或村代码 place,金额 amount,起始日期 since";
    private FreshCounty county;
    private Department civil;
    private List<Resident> people;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        county = OFFICE.freshCounty();
        people = Department.people(OFFICE, county, 83, 4);
        civil = Department.settle(OFFICE, county, "civil_affairs");
        sql("update registry.person set dibao = false, tekun = false");
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private long sql(String statement) {
        return OFFICE.bean(org.holdfast.office.access.Gate.class)
                .work(
                        org.holdfast.office.access.Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> statement.startsWith("select")
                                ? OFFICE.db().sql(statement).query(Long.class).single()
                                : (long) OFFICE.db().sql(statement).update());
    }

    static String row(String month, Resident who) {
        return String.join(
                ",", month, "低保", who.name(), who.number(), "%012d".formatted(who.village()), "440", "2022-01-01");
    }

    private Comparisons.Listed bring(String... rows) {
        var batch = Department.bring(OFFICE, civil.liaison, "civil-affairs-list", HEAD, List.of(rows));
        return OFFICE.bean(Comparisons.class).list(civil.liaison, batch.publicId());
    }

    @Test
    void everyRowIsAnsweredAndWhatDoesNotAgreeWaitsForItsTownship() {
        Resident known = people.get(0);
        Resident unknown = people.get(1);
        Resident thought = people.get(2);
        sql("update registry.person set dibao = true where name in ('" + known.name() + "', '" + thought.name() + "')");
        Comparisons.Listed list = bring(
                row("2022-05", known),
                row("2022-05", unknown),
                row("2022-05", unknown),
                "2022-05,低保,司马无人,11010119900307461X,青石村11,440,2022-01-01",
                "2022-05,低保," + known.name() + ",,,四百,");

        assertThat(list.rows()).isEqualTo(5);
        assertThat(list.counts())
                .containsEntry(RecipientAnswer.AGREES, 1L)
                .containsEntry(RecipientAnswer.NOT_KNOWN, 1L)
                .containsEntry(RecipientAnswer.TWICE, 1L)
                .containsEntry(RecipientAnswer.NOT_FOUND, 1L)
                .containsEntry(RecipientAnswer.REFUSED, 1L);
        Visitor bureau = OFFICE.as(county.countyLogin());
        String page = bureau.get("/referrals/compare?kind=NOT_KNOWN").body();
        assertThat(page).contains("data-kind=\"NOT_KNOWN\" data-count=\"1\"", "data-kind=\"LOST\" data-count=\"0\"");
        assertThat(page.split("<li data-row", -1)).hasSize(2);
        assertThat(bureau.get("/referrals/compare?kind=NOT_LISTED").body())
                .contains("data-kind=\"NOT_LISTED\" data-count=\"1\"");

        int home = unknown.village() < county.townships().get(1) ? 1 : 2;
        Visitor township = OFFICE.as(county.townshipLogin(home));
        String own = township.get("/referrals/compare?kind=NOT_KNOWN").body();
        Matcher form = Pattern.compile("/referrals/differences/[0-9a-f-]{36}").matcher(own);
        assertThat(form.find()).isTrue();
        assertThat(OFFICE.as(county.townshipLogin(3 - home))
                        .post(form.group(), Map.of("version", "1", "words", "改"))
                        .status())
                .isEqualTo(404);
        assertThat(township.post(form.group(), Map.of("version", "1", "settled", "CORRECTED"))
                        .status())
                .isEqualTo(422);
        Map<String, String> settled = Map.of("version", "1", "settled", "CORRECTED", "words", "已改正");
        assertThat(township.post(form.group(), settled).status()).isEqualTo(303);
        assertThat(township.post(form.group(), settled).status()).isEqualTo(409);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OFFICE.bean(Comparisons.class).answers(civil.liaison, list.id(), Locale.CHINA, file);
        assertThat(file.toString(StandardCharsets.UTF_8).lines()).hasSize(6);
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("登记没有，转乡镇核对").doesNotContain(known.name());
        assertThat(OFFICE.as(civil.login).get("/referrals/compare").body())
                .contains("data-answer=\"AGREES\" data-count=\"1\"")
                .doesNotContain("data-kind");
    }

    @Test
    void whoeverLostAidComesBackAsAClueOnce() {
        Resident kept = people.get(0);
        Resident lost = people.get(1);
        sql("update registry.person set dibao = true where name in ('" + kept.name() + "', '" + lost.name() + "')");
        sql("update registry.household set lifted = true");
        bring(row("2022-04", kept), row("2022-04", lost));
        String reasons = "select count(*) from casework.clue_reason where source like 'department.civil_affairs.lost.%'"
                + " and region_code >= " + county.code() + " and region_code < " + (county.code() + 1_000_000);
        assertThat(sql(reasons)).isZero();
        bring(row("2022-05", kept));
        assertThat(sql(reasons)).isEqualTo(1);
        assertThat(sql(reasons + " and sentence_zh like '%2022-05 民政名单中%不再享受最低生活保障%440.00 元%' and grade = 2"))
                .isEqualTo(1);
        var officer = TestOfficers.of(OFFICE, county.countyLogin());
        Comparisons comparisons = OFFICE.bean(Comparisons.class);
        assertThat(comparisons.differences(officer, Kind.LOST, 10, 0))
                .hasSize(1)
                .allMatch(Comparisons.Difference::clue);
        assertThat(comparisons.counts(officer))
                .as("a loss is told once, not as two differences")
                .doesNotContainKey(Kind.NOT_LISTED);
        bring(row("2022-06", kept));
        assertThat(sql(reasons)).as("the same loss is not told again").isEqualTo(1);
    }

    @Test
    void aListThatCannotBeWhatItSaysIsPutAsideWhole() {
        List<String> all = new ArrayList<>();
        people.stream().limit(14).forEach(one -> all.add(row("2022-04", one)));
        bring(all.toArray(String[]::new));
        Comparisons.Listed shortened = bring(row("2022-05", people.get(0)));
        assertThat(shortened.verdict()).isEqualTo("list.too-short");
        assertThat(shortened.counts()).containsOnlyKeys(RecipientAnswer.PUT_ASIDE);
        assertThat(bring(row("2022-07", people.get(0))).verdict()).isEqualTo("list.month-to-come");
        assertThat(bring(row("2022-05", people.get(0)), row("2022-06", people.get(0)))
                        .verdict())
                .isEqualTo("list.several-months");
        var health = Department.settle(OFFICE, county, "health");
        var batch = Department.bring(
                OFFICE, health.liaison, "civil-affairs-list", HEAD, List.of(row("2022-05", people.get(1))));
        assertThat(OFFICE.bean(Comparisons.class)
                        .list(health.liaison, batch.publicId())
                        .verdict())
                .isEqualTo("list.not-civil-affairs");
        assertThat(OFFICE.bean(Comparisons.class)
                        .differences(TestOfficers.of(OFFICE, county.countyLogin()), Kind.LOST, 10, 0))
                .isEmpty();
    }
}
