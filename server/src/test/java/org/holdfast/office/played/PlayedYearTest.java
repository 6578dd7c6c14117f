package org.holdfast.office.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.holdfast.office.casework.Outcome;
import org.holdfast.region.DivisionTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 2022 played by simulated officers: with time enough, with twice as much, and with two thirds of it, by the office's
/// order and by first come, first served. Short here; `./holdfast play` plays all of it, and goes on after a stop.
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
    private static final List<Boolean> ORDERS = WHOLE ? List.of(false, true) : List.of(false);

    @TempDir
    Path folder;

    private PlayedRuns runs;
    private DivisionTree tree;
    private RehearsedYear year;

    @BeforeEach
    void begin() throws IOException {
        tree = RehearsedYear.tree(COUNTY, TOWNSHIPS, VILLAGES);
        year = RehearsedYear.of(tree, COUNTY, SEED, HOUSEHOLDS);
        runs = new PlayedRuns(
                WHOLE ? Path.of("target", "played-" + SEED + "-" + HOUSEHOLDS + "-" + built()) : folder.resolve("kept"),
                LOADS.size() * ORDERS.size() + (WHOLE ? 1 : 0),
                WEEKS);
    }

    @Test
    void theYearIsPlayed() throws IOException {
        double demand = WHOLE
                ? (double) played("all the time in the world", 1_000, false).houseVisits / WEEKS / VILLAGES
                : VISITS_A_WEEK;
        List<PlayedPage.Row> rows = new ArrayList<>();
        for (double load : LOADS) {
            for (boolean firstCome : ORDERS) {
                String name = String.format(Locale.ROOT, "load %.0f %s", load * 100, firstCome ? "first come" : "ours");
                Tally tally = played(name, demand / load, firstCome);
                rows.add(new PlayedPage.Row(load, firstCome, demand / load, TOWNSHIPS * VILLAGES, tally));
            }
        }
        String page = PlayedPage.of(SEED, HOUSEHOLDS, TOWNSHIPS * VILLAGES, WEEKS, demand, rows);
        System.out.println(page);
        assertThat(page).as("every figure is there").doesNotContain("NaN");
        if (WHOLE) {
            Files.writeString(Path.of("..", "docs", "generated", "played-year.md"), page);
        } else {
            againFromWhatWasKept(rows.getFirst().tally());
        }
        runs.end();
    }

    private Tally played(String name, double visitsAWeek, boolean firstCome) throws IOException {
        return runs.year(name, told -> {
            try (PlayedYear played = new PlayedYear(tree, year, visitsAWeek, firstCome, WEEKS)) {
                played.play(told);
                judge(played.tally);
                return played.tally;
            }
        });
    }

    /// A run that was stopped after this year plays it no second time.
    private void againFromWhatWasKept(Tally played) throws IOException {
        Tally kept = runs.year("load 100 ours", told -> {
            throw new IllegalStateException("played a second time");
        });
        assertThat(kept.figures).isEqualTo(played.figures);
        assertThat(kept.houseVisits).isEqualTo(played.houseVisits);
        assertThat(kept.fields).isEqualTo(played.fields);
        assertThat(kept.visits(Outcome.AT_RISK)).isEqualTo(played.visits(Outcome.AT_RISK));
        assertThat(kept.acts("check")).isEqualTo(played.acts("check"));
    }

    /// When the code was built: years that other code played are not kept.
    private static long built() throws IOException {
        return Files.getLastModifiedTime(Path.of("target", "classes")).toMillis()
                ^ Files.getLastModifiedTime(Path.of("target", "test-classes")).toMillis();
    }

    private static void judge(Tally tally) {
        assertThat(tally.visits(Outcome.AT_RISK)).as("visits that confirm").isPositive();
        assertThat(tally.figure("households identified in the year")).isPositive();
        assertThat(tally.figure("opening stock")).isPositive();
        assertThat(tally.figure("households ever identified"))
                .as("whoever was there and whoever came; a re-mark is both")
                .isEqualTo(tally.figure("opening stock") + tally.figure("households newly identified"));
        assertThat(tally.figure("limits passed")).isGreaterThanOrEqualTo(0);
        assertThat(tally.acts("delivery")).as("help that was carried out").isPositive();
    }
}
