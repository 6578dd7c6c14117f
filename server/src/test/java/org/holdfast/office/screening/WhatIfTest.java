package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.LawFolder;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a what-if says is what a run by a law with that number then finds; asking stores nothing.
class WhatIfTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final Pattern COUNT = Pattern.compile("class=\"figure[^>]*>[+−]?([0-9,]+)<");

    private static final String ASKED = "人工发起";
    private static final int HOUSEHOLDS = 720;
    private static FreshCounty county;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() {
        county = OFFICE.freshCounty();
        InventedCounty.fill(OFFICE, county, new InventedCounty.Wanted(HOUSEHOLDS / 6, 5, 5, 5));
        run();
    }

    @AfterEach
    void theLawAsItStands() {
        OFFICE.bean(PolicyVersions.class).applyFolder(LawFolder.LAW, null);
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static void run() {
        OFFICE.bean(Screening.class)
                .run("test", OFFICE.clock().today(), county.code(), county.code() + 1_000_000, progress -> {});
    }

    private long number(String sql) {
        return OFFICE.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> OFFICE.db().sql(sql).query(Long.class).single());
    }

    private static long[] counts(String page) {
        Matcher found = COUNT.matcher(page);
        return found.results()
                .mapToLong(one -> Long.parseLong(one.group(1).replace(",", "")))
                .toArray();
    }

    @Test
    void aHigherLineAnswersWhatARunByThatLawFinds() throws IOException {
        long before = number("select count(*) from screening.judged where at_risk");
        long answers = number("select count(*) from screening.judgement");

        Visitor officer = OFFICE.as(county.countyLogin());
        Visitor.Reply reply = officer.get("/what-if?parameter=line.per-capita&value=12000.00");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        long[] counts = counts(reply.body());
        assertThat(counts).hasSize(4);
        assertThat(counts[0]).isEqualTo(before);
        assertThat(counts[1]).as("a higher line brings some in").isPositive();
        assertThat(number("select count(*) from screening.judgement"))
                .as("nothing is stored")
                .isEqualTo(answers);

        LawFolder.copyTo(folder);
        Path line = folder.resolve("regions/990000000000/parameters/line/per-capita.yaml");
        Files.writeString(line, Files.readString(line).replace("value: 6900.00", "value: 12000.00"));
        OFFICE.bean(PolicyVersions.class).applyFolder(folder, null);
        run();

        assertThat(number("select count(*) from screening.judged where at_risk"))
                .as("the run by the changed law")
                .isEqualTo(counts[3]);
        assertThat(counts[3]).isEqualTo(counts[0] + counts[1] - counts[2]);
    }

    @Test
    void placesAddUpAndATownshipIsAskedByItself() {
        Visitor officer = OFFICE.as(county.countyLogin());
        long[] whole = counts(
                officer.get("/what-if?parameter=line.per-capita&value=9000.00").body());
        long entering = 0;
        for (long township : county.townships()) {
            entering +=
                    counts(officer.get("/what-if?level=4&code=" + township + "&parameter=line.per-capita&value=9000.00")
                            .body())[1];
        }
        assertThat(entering).isPositive().isEqualTo(whole[1]);
    }

    @Test
    void whatCannotBeAskedIsRefusedInWordsAndAPlaceOfOthersDoesNotExist() {
        Visitor officer = OFFICE.as(county.countyLogin());

        assertThat(officer.get("/what-if?parameter=line.per-capita&value=many").status())
                .isEqualTo(422);
        assertThat(officer.get("/what-if?parameter=print.dots&value=3").status())
                .isEqualTo(422);
        assertThat(officer.get("/what-if?parameter=line.per-capita&value=").status())
                .isEqualTo(422);
        assertThat(officer.get("/what-if?level=1&code=990000000000&parameter=line.per-capita&value=9000.00")
                        .status())
                .isEqualTo(404);
        assertThat(OFFICE.as(county.villageLogin(1, 1)).get("/what-if").status())
                .isEqualTo(403);
    }

    @Test
    void aRunIsStartedFromTheScreenAndTellsHowFarItIs() throws InterruptedException {
        Visitor officer = OFFICE.as(county.countyLogin());
        Visitor.Reply started = officer.post("/screening", Map.of());
        assertThat(started.status()).as(started.body()).isEqualTo(303);
        assertThat(number("select count(*) from screening.run where why = 'asked'"))
                .as("the run stands with the act")
                .isEqualTo(1);

        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        String page = officer.get("/screening").body();
        while ((!page.contains(ASKED) || page.contains("<progress")) && System.nanoTime() < until) {
            Thread.sleep(200);
            page = officer.get("/screening").body();
        }
        assertThat(page).contains(ASKED).doesNotContain("<progress");
        assertThat(number("select sum(c.households) from screening.run_county c join screening.run r using (run_id)"
                        + " where r.why = 'asked'"))
                .isEqualTo(
                        number("select sum(c.expected) from screening.run_county c join screening.run r using (run_id)"
                                + " where r.why = 'asked'"))
                .isEqualTo(HOUSEHOLDS);
        assertThat(OFFICE.as(county.villageLogin(1, 1))
                        .post("/screening", Map.of())
                        .status())
                .isEqualTo(403);
    }
}
