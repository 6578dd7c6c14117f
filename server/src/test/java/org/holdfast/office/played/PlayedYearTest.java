package org.holdfast.office.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.office.casework.Outcome;
import org.holdfast.region.DivisionTree;
import org.junit.jupiter.api.Test;

/// 2022 played by simulated officers: with time enough, with twice as much, and with two thirds of it, by the office's
/// order and by first come, first served. Short here; `./holdfast play` plays all of it.
class PlayedYearTest {
    private static final boolean WHOLE = Boolean.getBoolean("play.write");
    private static final long COUNTY = 621_124_000_000L;
    private static final long SEED = Long.getLong("seed", 2_022L);
    private static final int TOWNSHIPS = 1;
    private static final int VILLAGES = WHOLE ? 4 : 2;
    private static final int HOUSEHOLDS = WHOLE ? 600 : 160;
    private static final int WEEKS = WHOLE ? 51 : 20;
    /// Visits a cadre has time for in a week at a load of one: two working mornings of three homes each.
    private static final double VISITS_A_WEEK = 6;
    private static final List<Double> LOADS = WHOLE ? List.of(0.5, 1.0, 1.5) : List.of(1.0);

    @Test
    void theYearIsPlayed() throws IOException {
        DivisionTree tree = RehearsedYear.tree(COUNTY, TOWNSHIPS, VILLAGES);
        RehearsedYear year = RehearsedYear.of(tree, COUNTY, SEED, HOUSEHOLDS);
        double demand = demand(tree, year);
        List<PlayedPage.Row> rows = new ArrayList<>();
        for (double load : LOADS) {
            for (boolean firstCome : WHOLE ? List.of(false, true) : List.of(false)) {
                try (PlayedYear played = new PlayedYear(tree, year, demand / load, firstCome, WEEKS)) {
                    played.play();
                    rows.add(new PlayedPage.Row(load, firstCome, demand / load, played.villages(), played.tally));
                    judge(played);
                }
            }
        }
        String page = PlayedPage.of(SEED, HOUSEHOLDS, TOWNSHIPS * VILLAGES, WEEKS, demand, rows);
        System.out.println(page);
        if (WHOLE) {
            Files.writeString(Path.of("..", "docs", "generated", "played-year.md"), page);
        }
    }

    /// Visits a week and village that somebody with all the time in the world would make.
    private static double demand(DivisionTree tree, RehearsedYear year) throws IOException {
        if (!WHOLE) {
            return VISITS_A_WEEK;
        }
        try (PlayedYear played = new PlayedYear(tree, year, 1_000, false, WEEKS)) {
            played.play();
            return (double) played.tally.houseVisits / WEEKS / played.villages();
        }
    }

    private static void judge(PlayedYear played) {
        Tally tally = played.tally;
        assertThat(tally.visits(Outcome.AT_RISK)).as("visits that confirm").isPositive();
        assertThat(tally.figure("households identified in the year")).isPositive();
        assertThat(tally.figure("households ever identified"))
                .isGreaterThanOrEqualTo(tally.figure("households identified in the year"));
    }
}
