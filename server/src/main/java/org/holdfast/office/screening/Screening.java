package org.holdfast.office.screening;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// Judging many households at once.
public interface Screening {
    /// Judges every household in [lo, hi), several counties at once. A run that was broken off goes
    /// on with the counties it had not finished. A county that cannot be judged does not stop the
    /// others.
    ///
    /// @param watch is told after each county, of one after the other
    Outcome run(String why, LocalDate asOf, long lo, long hi, Consumer<Progress> watch);

    /// Judges what large batches have changed and nobody has judged since.
    ///
    /// @return how many households
    long judgeChanged(long lo, long hi);

    /// How far a run is.
    record Progress(int countiesDone, int counties, long households, long county, Duration took) {}

    /// @param changed judgement rows written
    /// @param clues clues opened
    /// @param notJudged why a county was left out, in words, one line a county
    record Outcome(long runId, long households, long changed, long clues, List<String> notJudged, Duration took) {}
}
