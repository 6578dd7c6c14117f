package org.holdfast.office.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A whole list printed at once: progress, one file, and for each row that could not be printed the reason; only its
/// asker sees it, and after its hours it is gone.
class PrintManyTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final int HOMES = 12;
    private static PaperScene scene;

    @BeforeAll
    static void village() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        scene = new PaperScene(OFFICE);
        for (int i = 0; i < HOMES; i++) {
            TestHouseholds.Household home = scene.household();
            if (i % 4 == 0) {
                new TestHouseholds(OFFICE).set(home, "household", "monitored_type", 2);
            }
        }
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static String done(Visitor who, String job) throws InterruptedException {
        Instant late = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(120);
        String page = who.get(job).body();
        while (!page.contains("已完成")) {
            assertThat(Instant.ofEpochMilli(System.currentTimeMillis())).isBefore(late);
            Thread.sleep(200);
            page = who.get(job).body();
        }
        return page;
    }

    private static String asked(Visitor who, String kind, String text) {
        return PaperScene.went(who.post("/papers/jobs", Map.of("kind", kind, "text", text)))
                .location();
    }

    @Test
    void aListIsPrintedIntoOneFileAndWhatCouldNotBePrintedSaysWhy() throws InterruptedException {
        String job = asked(scene.township, "what-help", "");
        String page = done(scene.township, job);
        assertThat(page).contains("已打印 3，打不出 9，共 12", "这一户没有纳入监测");
        assertThat(page.split("这一户没有纳入监测", -1)).hasSize(10);
        OnPaper paper = OnPaper.read(scene.fetch(scene.township, job + "/volume.pdf?number=1"));
        assertThat(paper.sizes()).hasSize(3);
        assertThat(paper.loose()).isEmpty();
        assertThat(paper.joined().split("防止返贫帮扶政策明白纸", -1)).hasSize(4);
        assertThat(scene.township.get("/papers/jobs").body()).contains(job);
        assertThat(scene.bureau.get(job).status()).as("another posting's job").isEqualTo(404);
        assertThat(scene.bureau.get(job + "/volume.pdf?number=1").status()).isEqualTo(404);
        assertThat(new TestHouseholds(OFFICE)
                        .count(
                                scene.county.townships().getFirst(),
                                "select count(*) from papers.print_row where state = 1"))
                .isZero();
    }

    @Test
    void theSamePressTwiceIsOneJobAndAnEmptyListIsRefused() throws InterruptedException {
        Map<String, String> form =
                Map.of("kind", "household-card", "text", "", "request_key", "0190a3b0-0000-7000-8000-000000000001");
        Visitor.Reply first = scene.cadre.post("/papers/jobs", form);
        Visitor.Reply again = scene.cadre.post("/papers/jobs", form);
        assertThat(again.location()).isEqualTo(first.location()).isNotEmpty();
        String page = done(scene.cadre, first.location());
        assertThat(page).contains("已打印 12，打不出 0，共 12");
        Visitor.Reply none = scene.cadre.post("/papers/jobs", Map.of("kind", "refusal", "filter", "REFUSED"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("名单里没有农户或案件");
        assertThat(scene.cadre
                        .post("/papers/jobs", Map.of("kind", "everything"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void afterItsHoursAFileIsGone() throws InterruptedException {
        PaperScene other = new PaperScene(OFFICE);
        other.household();
        String job = asked(other.cadre, "household-card", "");
        done(other.cadre, job);
        Matcher volume = Pattern.compile(job + "/volume\\.pdf\\?number=1")
                .matcher(other.cadre.get(job).body());
        assertThat(volume.find()).isTrue();
        OFFICE.clock().moveTo(OFFICE.clock().today().plusDays(2));
        assertThat(other.cadre.get(job).body()).contains("已过 24 小时的保留期");
        assertThat(other.cadre.get(job + "/volume.pdf?number=1").status()).isEqualTo(404);
    }
}
