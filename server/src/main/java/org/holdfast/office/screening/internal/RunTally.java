package org.holdfast.office.screening.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.holdfast.office.screening.Screening.Outcome;
import org.holdfast.office.screening.Screening.Progress;
import org.holdfast.office.screening.internal.Judge.Result;
import org.holdfast.office.screening.internal.RunRows.Begun;

/// How far a run is, added up and told in one place: counties end beside one another, and whoever
/// watches hears of one after the other.
final class RunTally {
    private final Begun run;
    private final int counties;
    private final Consumer<Progress> watch;
    private final long began;
    private final Map<Long, String> notJudged = new TreeMap<>();
    private Result total = Result.NOTHING;
    private int done;

    /// @param began nanoseconds
    RunTally(Begun run, int counties, Consumer<Progress> watch, long began) {
        this.run = run;
        this.counties = counties;
        this.watch = watch;
        this.began = began;
    }

    synchronized void judged(long county, Result result) {
        total = total.plus(result);
        tell(county);
    }

    synchronized void notJudged(long county, NoCopy none) {
        notJudged.put(county, Objects.requireNonNull(none.getMessage()));
        tell(county);
    }

    private void tell(long county) {
        done++;
        watch.accept(new Progress(
                run.countiesDone() + done, run.countiesDone() + counties, total.households(), county, took()));
    }

    synchronized int households() {
        return total.households();
    }

    synchronized Outcome outcome() {
        return new Outcome(
                run.id(),
                total.households(),
                total.changed(),
                total.received().opened(),
                List.copyOf(notJudged.values()),
                took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
