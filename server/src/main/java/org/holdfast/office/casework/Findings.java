package org.holdfast.office.casework;

import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;

/// What a cadre found by himself: the second door of a clue. Said in three answers; the office classifies.
public interface Findings {
    int LONGEST_NOTE = 500;

    /// What may have happened: the words of the law's list of risk causes.
    enum Cause {
        ILLNESS,
        DISASTER,
        DISABILITY,
        NO_LABOUR,
        ACCIDENT,
        PROJECT_FAILED,
        UNSTABLE_WORK,
        HOUSING,
        SCHOOLING,
        WATER,
        OTHER
    }

    /// Opens a clue or joins the household's open one, and answers with its page. What a person says is always
    /// news: it is never taken for the repetition of a fact already checked.
    Answer report(Acting who, WriteRequest request, UUID household, Cause cause, String note);
}
