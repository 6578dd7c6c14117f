package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;

/// What people told the office, from the receipt to the answer: the lists, the settling of what fits no household,
/// and the answer.
public interface Reports {
    /// The lists. A number and its rows use the same one.
    enum Filter {
        OPEN,
        LATE,
        NOT_REGISTERED,
        TO_VISIT,
        TO_ANSWER,
        ANSWERED
    }

    /// Somebody of this village declared, and another village looks.
    record Elsewhere(UUID report, long village, long looks, String head, LocalDate receivedOn) {}

    /// Numbers opened once, for settling or calling back.
    record Numbers(String document, String contact) {}

    Map<Filter, Long> counts(Acting who);

    List<Report> reports(Acting who, Filter filter, int from, int atMost);

    List<Elsewhere> elsewhere(Acting who);

    /// One outside the reader's places does not exist.
    Report report(Acting who, UUID report);

    /// Opens ID number and phone of a report, noted in the journal. Empty at a repetition.
    Numbers numbers(Acting who, WriteRequest request, UUID report);

    /// Says which household a report is about; it becomes a clue of that household or joins its open one.
    Answer join(Acting who, WriteRequest request, UUID report, int version, UUID household);

    /// Answers whoever reported.
    Answer answer(Acting who, WriteRequest request, UUID report, int version, ReportAnswer answer, String words);
}
