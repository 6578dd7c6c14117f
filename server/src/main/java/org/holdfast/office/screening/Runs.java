package org.holdfast.office.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;

/// Runs of screening as people see them: what is being judged, how fast, and how long it will still
/// take.
public interface Runs {

    /// The latest runs over places of the reader, newest first.
    List<Run> latest(Acting who);

    /// Has every household of the person's own place judged again, behind the screens. One that was
    /// broken off goes on where it stopped.
    ///
    /// @throws org.holdfast.office.access.Refused `screening.run-goes-on` while another of the same
    /// place runs
    Answer start(Acting who, WriteRequest request);

    /// A county a run could not judge.
    ///
    /// @param why word of the sentence that says so, `screening.not-judged.<word>`
    /// @param detail what was found: a file, a table with its numbers, the words of the file system
    record NotJudged(long county, String why, String detail) {}

    /// @param done households judged so far
    /// @param expected households there were at the beginning
    /// @param changed judgements written
    /// @param moved when the run last got further; of a finished one when it ended
    /// @param brokenOff not finished, and for minutes it has not got further
    /// @param notJudged counties the run went on without
    record Run(
            long id,
            String why,
            LocalDate asOf,
            long regionCode,
            int policyVersion,
            int countiesDone,
            int counties,
            long done,
            long expected,
            long changed,
            Instant began,
            Instant moved,
            boolean finished,
            boolean brokenOff,
            List<NotJudged> notJudged) {

        private static final Set<String> REASONS = Set.of("night", "asked", "demo", "screen");

        /// What it was begun for, of the reasons that have a name.
        public String reason() {
            return REASONS.contains(why) ? why : "other";
        }

        public long perSecond() {
            return Math.round(
                    done / Math.max(0.001, Duration.between(began, moved).toMillis() / 1000.0));
        }

        public boolean goesOn() {
            return !finished && !brokenOff;
        }

        /// Nothing is promised before something is measured.
        public Optional<Duration> remaining() {
            if (!goesOn() || done == 0 || perSecond() == 0) {
                return Optional.empty();
            }
            return Optional.of(Duration.ofSeconds(Math.max(1, (expected - done) / perSecond())));
        }

        public int percent() {
            return expected == 0 ? 0 : (int) Math.min(100, done * 100 / expected);
        }
    }
}
