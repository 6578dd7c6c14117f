package org.holdfast.office.exchange;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.Outcome;
import org.jspecify.annotations.Nullable;

/// What a liaison sees: the own batches, and of each record what was sent and what is answered.
public interface Feeds {
    /// @param state `read`, `taken`, `answered`, `refused` or `quarantined`
    /// @param verdict code of what is wrong with the whole, empty where nothing is; `detail` belongs to it
    /// @param counts how many records have each answer; together they are the records
    record Batch(
            UUID id,
            String sender,
            Bilingual department,
            String batchNo,
            String state,
            String verdict,
            String detail,
            LocalDate receivedOn,
            long records,
            Map<RecordAnswer, Long> counts) {
        public Batch {
            counts = Map.copyOf(counts);
        }

        public long count(RecordAnswer answer) {
            return counts.getOrDefault(answer, 0L);
        }
    }

    /// One record and its answer. No name and no number: the sender knows the own record.
    ///
    /// @param kind words of the kind; empty where the file named none
    /// @param reason key of the message bundles, empty where the answer needs none
    /// @param faults what was wrong with its cells
    /// @param outcome what the check found, once it ended
    /// @param checkedOn day of the visit
    /// @param closedOn day on which the clue was closed
    record Line(
            long rowNo,
            String recordNo,
            Bilingual kind,
            @Nullable Long amountFen,
            @Nullable LocalDate happenedOn,
            RecordAnswer answer,
            String reason,
            Bilingual faults,
            @Nullable Outcome outcome,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate closedOn) {}

    List<Batch> batches(Acting who, int atMost, int skip);

    long count(Acting who);

    /// @throws org.holdfast.office.access.Refused when it is another posting's, or none
    Batch batch(Acting who, UUID batch);

    /// @param answer only those with this answer; empty for all
    List<Line> lines(Acting who, UUID batch, Optional<RecordAnswer> answer, int atMost, int skip);

    /// All answers of a batch as CSV, a row a record; texts that begin like formulas are kept from being
    /// taken for some.
    void answers(Acting who, UUID batch, Locale language, OutputStream out);
}
