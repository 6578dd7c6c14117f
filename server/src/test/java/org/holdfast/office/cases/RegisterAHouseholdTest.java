package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.office.cases.Played.went;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.casework.Families;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clause 1.1 for a family that no register knows: it declares, the township registers it, the village finds it in its
/// list and visits, the county decides, and the number of the board opens to it.
class RegisterAHouseholdTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final Pattern REPORT = Pattern.compile("/reports/[0-9a-f-]{36}");
    private Played played;
    private Families families;
    private long village;
    private final String number = Families.number();
    private String receipt = "";

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        played = new Played(OFFICE);
        families = new Families(OFFICE);
        village = played.county.village(1, 1);
        receipt = families.declared("欧阳春", number, village);
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private String report() {
        Matcher link = REPORT.matcher(
                played.township.get("/reports?filter=NOT_REGISTERED").body());
        assertThat(link.find()).as("the declaration waits at the township").isTrue();
        return link.group();
    }

    private Map<String, String> form(String step) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("step", step);
        form.put("version", "1");
        form.put("village", "%012d".formatted(village));
        form.put("hamlet", "三组");
        form.put("kind", "ordinary");
        form.put("declaredDocument", "yes");
        form.put("declaredPhone", "yes");
        form.put("name1", "欧阳春");
        form.put("name2", "欧阳小满");
        form.put("sex2", "2");
        form.put("born2", "2010-03-05");
        form.put("relation2", "30");
        form.put("evidence", "户口簿 0718 号");
        form.put("on", "2022-06-08");
        return form;
    }

    private long count(String sql) {
        return new TestHouseholds(OFFICE).count(village, sql);
    }

    @Test
    void aFamilyNobodyKnowsDeclaresIsRegisteredVisitedAndMonitored() {
        assertThat(families.state(receipt)).contains("已收到").doesNotContain("登记");
        String report = report();
        assertThat(played.township.get(report).body()).contains(report + "/register");
        assertThat(played.township.get(report + "/register").body())
                .contains("用申报时填写的证件号码", "石桥镇1 › 青石村11")
                .doesNotContain(number, "13900001234");
        Visitor.Reply look = played.township.post(report + "/register", form("check"));
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.body()).contains("登记簿里没有相近的农户", "无证件").doesNotContain(number);
        assertThat(count("select count(*) from registry.household where region_code = " + village))
                .as("looking writes nothing")
                .isEqualTo(1);
        Visitor.Reply made = played.township.post(report + "/register", form("do"));
        went(made);

        whatWasWritten(made.location());
        assertThat(families.state(receipt)).contains("已为您家登记", "乡镇已于 6月8日");
        visitedAndTrue(made.location());
        String[] sheet = played.check("6000");
        sheet[3] = "2";
        played.toCounty(sheet);
        played.departmentsAnswer();
        went(played.act(played.bureau, "approve"));
        assertThat(played.bureau.get("/rows?indicator=IDENTIFIED_THIS_MONTH").body())
                .as("the number of the board opens to the family")
                .contains("data-rows-total=\"1\"", made.location());
        assertThat(families.state(receipt)).contains("已答复");
    }

    private void whatWasWritten(String path) {
        String page = played.cadre.get(path).body();
        assertThat(page)
                .contains("欧*春", "欧*满", "三组", "****" + number.substring(17))
                .doesNotContain(number);
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(count("select count(*) from registry.household h where h.public_id = '" + id
                        + "' and h.lifted = false and h.monitored_type is null and h.declared_size = 2"
                        + " and h.phone_index is not null and h.changed_by is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from registry.act a join registry.household h using (household_id)"
                        + " where h.public_id = '" + id + "' and a.kind = 12 and a.evidence = '户口簿 0718 号'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from registry.person p where p.region_code = " + village
                        + " and (p::text like '%" + number + "%' or position(convert_to('" + number
                        + "', 'UTF8') in p.document_enc) > 0)"))
                .as("the number is nowhere plain")
                .isZero();
        assertThat(count("select count(*) from journal.entry where action = 'household.register' and region_code = "
                        + village))
                .isEqualTo(1);
        assertThat(count("select count(*) from casework.report_history where region_code = " + village))
                .as("the report as it waited is kept")
                .isEqualTo(1);
    }

    private void visitedAndTrue(String path) {
        UUID clue = new TestHouseholds(OFFICE)
                .uuid(
                        village,
                        "select c.public_id from casework.clue c join registry.household h using (province, household_id)"
                                + " where c.owner is not null and c.stage < 3 and h.public_id = '"
                                + path.substring(path.lastIndexOf('/') + 1) + "'");
        assertThat(played.cadre.get("/today").body())
                .as("the village has it in its list")
                .contains("/clues/" + clue, "农户自主申报");
        String today = OFFICE.clock().today().toString();
        went(played.cadre.post(
                "/clues/" + clue + "/check", Map.of("version", "1", "visitedOn", today, "outcome", "AT_RISK")));
        went(played.township.post("/clues/" + clue + "/review", Map.of("version", "2", "decision", "accept")));
        Matcher link = Pattern.compile("/cases/[0-9a-f-]{36}")
                .matcher(played.cadre.get("/cases?filter=OPEN").body());
        assertThat(link.find()).isTrue();
        played.path = link.group();
    }

    @Test
    void aStaleOrSettledDeclarationRegistersNothing() {
        String report = report();
        Map<String, String> stale = form("do");
        stale.put("version", "7");
        Visitor.Reply refused = played.township.post(report + "/register", stale);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("刚刚被别人处理过");
        went(played.township.post(report + "/register", form("do")));
        Visitor.Reply twice = played.township.post(report + "/register", form("do"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(played.township.get(report + "/register").status()).isEqualTo(409);
        assertThat(count("select count(*) from registry.household where region_code = " + village))
                .isEqualTo(2);
    }
}
