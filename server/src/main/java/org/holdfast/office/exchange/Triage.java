package org.holdfast.office.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.Bilingual;
import org.jspecify.annotations.Nullable;

/// What comes of what departments send, by department and kind: from records to clues to households at
/// risk.
public interface Triage {
    /// How far a record came.
    enum Step {
        RECORDS,
        MATCHED,
        WAITING,
        NOT_FOUND,
        BELOW,
        ANSWERED,
        REFUSED,
        CLUES,
        CHECKED,
        AT_RISK
    }

    /// @param department,kind words of the lists; `departmentSays`, `kindSays` how they are called
    /// @param atRisk records whose check found a household at risk
    record Line(
            String department,
            Bilingual departmentSays,
            int kind,
            Bilingual kindSays,
            long records,
            long matched,
            long waiting,
            long notFound,
            long below,
            long answered,
            long refused,
            long clues,
            long checked,
            long atRisk) {
        public long of(Step step) {
            return switch (step) {
                case RECORDS -> records;
                case MATCHED -> matched;
                case WAITING -> waiting;
                case NOT_FOUND -> notFound;
                case BELOW -> below;
                case ANSWERED -> answered;
                case REFUSED -> refused;
                case CLUES -> clues;
                case CHECKED -> checked;
                case AT_RISK -> atRisk;
            };
        }
    }

    /// @param household public id; null where nobody was found
    /// @param head masked
    record Row(
            Bilingual departmentSays,
            Bilingual kindSays,
            String batchNo,
            String recordNo,
            LocalDate receivedOn,
            RecordAnswer answer,
            @Nullable UUID household,
            String head,
            long regionCode) {}

    List<Line> lines(Acting who);

    /// The rows behind one number.
    ///
    /// @param department,kind empty for all
    List<Row> rows(Acting who, String department, Optional<Integer> kind, Step step, int atMost, int skip);

    long count(Acting who, String department, Optional<Integer> kind, Step step);
}
