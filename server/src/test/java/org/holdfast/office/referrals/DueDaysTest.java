package org.holdfast.office.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.LawFolder;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Last days of referrals: told once to the level above by name, and counted anew when the law or its calendar changes.
class DueDaysTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final int AT_ONCE = 4;

    private final ReferralDeadlines deadlines = OFFICE.bean(ReferralDeadlines.class);
    private CivilScene scene;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        scene = new CivilScene(OFFICE);
    }

    @AfterEach
    void theLawAsItStands() {
        OFFICE.bean(PolicyVersions.class).applyFolder(LawFolder.LAW, null);
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2022, 6, day);
    }

    private int tell(LocalDate today) {
        return deadlines.tell(today, scene.county.code(), scene.county.code() + 1_000_000);
    }

    private int recount() {
        return deadlines.recount(scene.county.code(), scene.county.code() + 1_000_000);
    }

    private long prefecture() {
        return scene.county.code() - scene.county.code() % 100_000_000;
    }

    private static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    /// Three working days from Wednesday the 8th end on Monday the 13th; thirty from Wednesday the 15th on 27 July.
    @Test
    void aPassedDayIsToldOnceToTheLevelAboveByName() {
        String login = "prefecture-" + scene.county.number();
        FreshCounty.post(OFFICE, login, "prefecture_officer", "设想市局", 2, prefecture(), scene.today());
        String path = scene.proposed();
        assertThat(tell(june(13))).isZero();
        assertThat(tell(june(14))).isEqualTo(1);
        assertThat(tell(june(15))).as("told again").isZero();
        assertThat(scene.count("select count(*) from referrals.urging where step = 'send' and level = 2"
                        + " and due_on = '2022-06-13' and posting is not null"))
                .isEqualTo(1);
        assertThat(OFFICE.as(login).get(path).body()).contains("6月13日 周一 到期未办，6月14日 周二 已催办", "设想市局");

        OFFICE.clock().moveTo(june(15));
        went(scene.act(scene.bureau, path, "send"));
        assertThat(tell(LocalDate.of(2022, 7, 27))).isZero();
        assertThat(tell(LocalDate.of(2022, 7, 28))).isEqualTo(1);
        assertThat(tell(LocalDate.of(2022, 7, 29))).isZero();
        assertThat(scene.count("select count(*) from referrals.urging where step = 'answer' and level = 3"))
                .isEqualTo(1);
        assertThat(scene.bureau.get(path).body()).contains("7月28日 周四 已催办", "县乡村振兴局");
        assertThat(scene.civilAffairs.get(path).body())
                .as("what is between the levels is not the department's")
                .doesNotContain("已催办");
    }

    @Test
    void manyWhoLookAtOneMomentTellOnce() {
        scene.proposed();
        List<CompletableFuture<Integer>> looks = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> tell(june(14))))
                .toList();
        assertThat(looks.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(scene.count("select count(*) from referrals.urging")).isEqualTo(1);
    }

    @Test
    void anotherNumberOfDaysReplacesTheLastDayAndTheOldOneIsNeverTold() throws IOException {
        String path = scene.proposed();
        assertThat(recount()).as("the same law changes nothing").isZero();
        apply("parameters/referral/send-days.yaml", "value: 3", "value: 5");
        assertThat(tell(june(14))).as("before it is counted anew").isZero();
        assertThat(recount()).isEqualTo(1);
        assertThat(recount()).isZero();
        assertThat(tell(june(14))).isZero();
        assertThat(scene.count("select count(*) from referrals.referral_history where send_due = '2022-06-13'"))
                .as("the day before is kept")
                .isEqualTo(1);
        assertThat(scene.bureau.get(path).body()).contains("共 5 个");
        assertThat(tell(june(15))).isZero();
        assertThat(tell(june(16))).isEqualTo(1);
        assertThat(scene.count("select count(*) from referrals.urging where due_on = '2022-06-15'"))
                .isEqualTo(1);
    }

    @Test
    void aNewDayOffInTheCalendarMovesTheLastDayOfWhatWasSent() throws IOException {
        String path = scene.sent();
        LocalDate before = due();
        apply(
                "reference/calendar/2022.yaml",
                "2022-06-03..2022-06-05",
                "2022-06-03..2022-06-05, 2022-06-13..2022-06-14");
        assertThat(recount()).isEqualTo(1);
        assertThat(due()).isEqualTo(before.plusDays(2));
        Visitor.Reply stale = CivilScene.act(scene.civilAffairs, 2, path, "refuse", "reason", "property");
        assertThat(stale.status())
                .as("the page that shows the old day is stale")
                .isEqualTo(409);
    }

    private LocalDate due() {
        return OFFICE.bean(org.holdfast.office.access.Gate.class)
                .work(
                        org.holdfast.office.testing.TestHouseholds.system(scene.household.village()),
                        "test",
                        within -> OFFICE.db()
                                .sql("select answer_due from referrals.referral where household_id = :h")
                                .param("h", scene.household.id())
                                .query(LocalDate.class)
                                .single());
    }

    /// The law with one text changed, in force.
    private void apply(String file, String what, String instead) throws IOException {
        LawFolder.copyTo(folder);
        Path changed = folder.resolve(file);
        String text = Files.readString(changed);
        assertThat(text).contains(what);
        Files.writeString(changed, text.replace(what, instead));
        OFFICE.bean(PolicyVersions.class).applyFolder(folder, null);
    }
}
