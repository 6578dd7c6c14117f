package org.holdfast.office.papers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.CaseFilter;

/// Many papers at once: one job behind the screens, with its progress and an answer per row. A job and its files are
/// only its asker's.
public interface PrintJobs {
    /// By the law today.
    ///
    /// @param papers in one file; a longer list comes in several
    /// @param kept then the files are gone; the papers can be printed again
    record Volumes(int papers, Duration kept) {}

    Volumes volumes();

    /// What is asked for.
    ///
    /// @param filter which cases, for papers of cases
    /// @param text which households, as the search of households takes it; empty for all
    record Asked(PaperKind kind, CaseFilter filter, String text) {}

    enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /// @param done rows looked at, printed or not
    /// @param failed rows that could not be printed
    /// @param gone the hours are over
    record Job(
            UUID id,
            PaperKind kind,
            State state,
            int total,
            int done,
            int failed,
            List<Volume> volumes,
            Instant askedAt,
            boolean gone) {
        public int printed() {
            return done - failed;
        }
    }

    /// @param number from 1
    record Volume(int number, int papers, long bytes) {}

    /// A row that could not be printed.
    ///
    /// @param head masked
    /// @param problem key of the message bundles
    record Row(int number, UUID subject, String head, long region, String problem) {}

    /// @throws org.holdfast.office.access.Refused 422 when the list is empty
    Answer ask(Acting who, WriteRequest request, Asked asked);

    /// The newest first.
    List<Job> own(Acting who);

    Job job(Acting who, UUID id);

    List<Row> failed(Acting who, UUID id, int from, int atMost);

    /// The file of a volume, noted as fetched; empty once it is gone.
    Optional<Scans.Content> volume(Acting who, UUID id, int number);
}
