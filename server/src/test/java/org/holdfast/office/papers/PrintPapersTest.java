package org.holdfast.office.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Declarations;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.papers.internal.PaperReader;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every paper from a real case: A4, its font inside, its number in text and in the square, names written out, numbers
/// masked; and what has not happened is not printed.
class PrintPapersTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final Map<String, String> PATHS = new LinkedHashMap<>();
    private static PaperScene scene;
    private static TestHouseholds.Household home;
    private static String granted;
    private static String fresh;

    @BeforeAll
    static void play() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        scene = new PaperScene(OFFICE);
        home = scene.household();
        granted = scene.opened(home, "identification");
        scene.toCounty(granted);
        String refused = scene.opened(scene.household(), "identification");
        scene.toCounty(refused);
        scene.act(scene.bureau, refused, "refuse", "reason", "income_stable", "words", "儿子在外有稳定收入，支出可承受");
        paper("notice", PaperScene.idOf(granted));
        scene.act(scene.bureau, granted, "approve");
        scene.act(scene.township, granted, "announce");
        planned();
        OFFICE.clock().moveTo(LocalDate.of(2023, 2, 1));
        scene.helped(home);
        String elimination = scene.opened(home, "elimination");
        scene.act(scene.cadre, elimination, "check", PaperScene.check("40000"));
        fresh = scene.opened(scene.household(), "identification");
        UUID id = PaperScene.idOf(granted);
        for (String kind : List.of("authorisation", "collection-sheet", "minutes", "decision")) {
            paper(kind, id);
        }
        paper("refusal", PaperScene.idOf(refused));
        paper("elimination", PaperScene.idOf(elimination));
        Papers.of(PaperKind.Subject.HOUSEHOLD).forEach(kind -> paper(kind.word(), home.publicId()));
        paper("declaration", declared());
        long posting = TestOfficers.of(OFFICE, scene.county.townshipLogin(1)).postingId();
        paper("handover", OFFICE.bean(Accounts.class).publicPosting(posting));
    }

    /// A plan with two measures, agreed to by the township, one of them carried out.
    private static void planned() {
        scene.helped(home);
        String plan = "/plans/" + home.publicId();
        String due = OFFICE.clock().today().plusDays(9).toString();
        Map<String, String> form = new LinkedHashMap<>(Map.of("after", "0", "assister", "赵国强", "assisterUnit", "县水务局"));
        form.putAll(Map.of("cause1", "illness", "kind1", "502", "who1", "村卫生室", "due1", due));
        form.putAll(Map.of("kind2", "405", "what2", "护林员", "adds2", "9600", "who2", "村委会", "due2", due));
        PaperScene.went(scene.cadre.post(plan, form));
        PaperScene.went(scene.township.post(plan + "/decision", Map.of("number", "1", "decision", "agree")));
        Matcher line = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(scene.cadre.get(plan).body());
        assertThat(line.find()).isTrue();
        String today = OFFICE.clock().today().toString();
        PaperScene.went(scene.cadre.post(
                plan + "/deliveries", Map.of("line", line.group(1), "on", today, "evidence", "报销单 12")));
    }

    private static void paper(String kind, UUID subject) {
        PATHS.put(kind, "/papers/" + kind + "/" + subject + ".pdf");
    }

    private static UUID declared() {
        String number = "99010119630704123";
        OFFICE.bean(Declarations.class)
                .declare(
                        WriteRequest.of(UUID.randomUUID(), "papers", ""),
                        "papers",
                        new Declarations.Declaration(
                                "陈玉梅",
                                "13900001234",
                                number + IdentityNumber.checkDigit(number),
                                scene.county.village(1, 1),
                                Findings.Cause.ILLNESS,
                                "老人住院两个月，钱花完了"));
        Matcher link = Pattern.compile("/reports/([0-9a-f-]{36})")
                .matcher(scene.township.get("/reports").body());
        assertThat(link.find()).isTrue();
        return UUID.fromString(link.group(1));
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    @Test
    void everyKindIsPrintedInBothLanguagesOnA4WithItsFontInsideAndItsNumberInTheSquare() {
        assertThat(PATHS.keySet())
                .containsExactlyInAnyOrderElementsOf(List.of(PaperKind.values()).stream()
                        .map(PaperKind::word)
                        .toList());
        for (String language : List.of("zh", "en")) {
            scene.township.cookies().put("language", language);
            PATHS.forEach((kind, path) -> {
                byte[] pdf = scene.fetch(scene.township, path);
                OnPaper.draw(pdf, kind + "-" + language);
                OnPaper paper = OnPaper.read(pdf);
                assertThat(paper.sizes()).as(kind).allSatisfy(size -> {
                    assertThat(size.getWidth()).isCloseTo(595.28f, within(0.5f));
                    assertThat(size.getHeight()).isCloseTo(841.89f, within(0.5f));
                });
                assertThat(paper.fonts()).as(kind).isNotEmpty();
                assertThat(paper.loose())
                        .as("fonts of %s outside the file", kind)
                        .isEmpty();
                assertThat(paper.text()).as(kind).doesNotContain("⟦", "〔U+", "{0}");
                List<String> square = PaperReader.squares(paper.page());
                assertThat(square).as("square of %s", kind).hasSize(1);
                String number = square.getFirst().substring(2);
                assertThat(paper.joined())
                        .as(kind)
                        .contains(number)
                        .contains("/1" + paper.sizes().size());
            });
        }
        scene.township.cookies().put("language", "zh");
    }

    private static String words(String kind) {
        return OnPaper.read(scene.fetch(scene.township, PATHS.getOrDefault(kind, "")))
                .joined();
    }

    @Test
    void papersSayWhatHappened() {
        assertThat(words("authorisation")).contains("李建国", "王秀兰", "李小龙", "12个月");
        assertThat(words("minutes")).contains("同意9票，不同意1票，弃权1票", "评议通过", "情况属实");
        assertThat(words("notice"))
                .contains("李*国", "3人", "脱贫不稳定户", "公示自2022-06-08起，至2022-06-13止")
                .doesNotContain("李建国");
        assertThat(words("decision")).contains("李建国户", "脱贫不稳定户", "2022-06-20");
        assertThat(words("refusal")).contains("收入稳定，刚性支出可承受", "儿子在外有稳定收入，支出可承受", "前申请复核", "12317");
        assertThat(words("elimination")).contains("李建国", "40,000.00", "脱贫不稳定户", "人均纯收入");
        assertThat(words("declaration")).contains("老人住院两个月，钱花完了", "生病").doesNotContain("13900001234", "陈玉梅");
        assertThat(words("plan"))
                .contains("李建国", "县水务局赵国强", "医疗救助", "护林员", "9,600.00", "3,200.00元", "2022-06-20", "第1版");
        assertThat(words("household-card")).contains("李建国", "王秀兰", "脱贫不稳定户", "风险消除");
    }

    @Test
    void whatHasNotHappenedIsNotPrinted() {
        for (Map.Entry<String, String> early : Map.of(
                        "minutes", "还没有民主评议",
                        "notice", "还没有张贴公示",
                        "decision", "还没有审定通过",
                        "refusal", "没有不予纳入的决定",
                        "elimination", "不是风险消除")
                .entrySet()) {
            Visitor.Reply reply =
                    scene.township.get("/papers/" + early.getKey() + "/" + PaperScene.idOf(fresh) + ".pdf");
            assertThat(reply.status()).as(early.getKey()).isEqualTo(409);
            assertThat(reply.body()).contains(early.getValue());
        }
        Visitor.Reply unplanned =
                scene.township.get("/papers/plan/" + scene.household().publicId() + ".pdf");
        assertThat(unplanned.status()).isEqualTo(409);
        assertThat(unplanned.body()).contains("还没有审定的帮扶计划");
        String choices = scene.township.get(fresh + "/papers").body();
        assertThat(choices).contains("/papers/authorisation/", "还没有张贴公示").doesNotContain("/papers/notice/");
    }

    @Test
    void anotherPlaceFindsNothingAndEveryPaperThatLeftIsInTheJournal() {
        PaperScene other = new PaperScene(OFFICE);
        PATHS.forEach((kind, path) ->
                assertThat(other.bureau.get(path).status()).as(kind).isEqualTo(404));
        assertThat(scene.township
                        .get("/papers/everything/" + home.publicId() + ".pdf")
                        .status())
                .isEqualTo(404);
        long before = printed();
        scene.fetch(scene.cadre, PATHS.getOrDefault("household-card", ""));
        scene.fetch(scene.cadre, PATHS.getOrDefault("household-card", ""));
        assertThat(printed() - before).isEqualTo(2);
        assertThat(new TestHouseholds(OFFICE)
                        .count(
                                home.village(),
                                "select count(*) from papers.paper where kind = 'household-card' and times >= 2 and subject = '"
                                        + home.publicId() + "'"))
                .as("printed again it bears the same number")
                .isEqualTo(1);
    }

    private static long printed() {
        try (var db = OFFICE.superuser();
                var sql = db.createStatement();
                var row = sql.executeQuery(
                        "select count(*) from journal.entry where action = 'paper.print' and purpose = 'printing'")) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
