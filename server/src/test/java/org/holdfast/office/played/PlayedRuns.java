package org.holdfast.office.played;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The years of one run, each kept as soon as it is played: a run that was stopped goes on with the year it stood in.
/// Prints how far it is and how long the rest will take.
final class PlayedRuns {
    private static final int TELLS_EVERY = 4;

    private final Path folder;
    private final int years;
    private final int weeks;
    private final long began = System.nanoTime();
    private long yearBegan;
    private long opened;
    private int done;

    /// @param years how many years will be played
    PlayedRuns(Path folder, int years, int weeks) {
        this.folder = folder;
        this.years = years;
        this.weeks = weeks;
    }

    /// Plays a year, or reads it where a stopped run has played it.
    interface Playing {
        Tally play(java.util.function.IntConsumer told) throws IOException;
    }

    Tally year(String name, Playing playing) throws IOException {
        Path file = folder.resolve(name + ".properties");
        if (Files.exists(file)) {
            done++;
            System.out.println("played " + done + " of " + years + ": " + name + ", kept from a stopped run");
            return Tally.kept(file);
        }
        yearBegan = System.nanoTime();
        Tally tally = playing.play(week -> tell(name, week));
        done++;
        tally.keep(file);
        return tally;
    }

    /// A year costs its beginning and its weeks; those to come are taken to be like the one that is played.
    private void tell(String name, int week) {
        long now = System.nanoTime();
        if (week == 0) {
            opened = now;
        }
        if (week == 0 || week % TELLS_EVERY != 0 && week != weeks) {
            return;
        }
        double aWeek = (now - opened) / 1e9 / week;
        double aYear = (opened - yearBegan) / 1e9 + weeks * aWeek;
        System.out.printf(
                Locale.ROOT,
                "playing %d of %d: %s, week %d of %d, %.0f s gone, about %.0f s left%n",
                done + 1,
                years,
                name,
                week,
                weeks,
                (now - began) / 1e9,
                (weeks - week) * aWeek + (years - done - 1) * aYear);
    }

    /// After the last year: the next run plays anew.
    void end() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.delete(file);
                }
            }
        }
    }
}
