package org.holdfast.office.casework;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What casework asks of the law in force. Screening holds the law and answers.
public interface CheckTerms {
    /// The last day for the visit to a home in this village, for a clue opened on that day.
    LocalDate houseCheckDue(long regionCode, LocalDate openedOn);

    /// First day from which a closed check still answers a repetition of the same fact.
    LocalDate checksAnswerSince(long regionCode, LocalDate asOf);

    /// By which factor an amount must have risen before a repeated fact is news: 1.2 = by a fifth.
    BigDecimal newsFactor(long regionCode, LocalDate asOf);

    /// The most households a village is asked to visit in one week only to answer questions.
    int visitsForQuestions(long regionCode, LocalDate week);

    /// Up to how many clues of a week a village is given out of the queue.
    int cluesAWeek(long regionCode, LocalDate week);

    /// How many days departments and imports have to answer a question before a visit may ask it.
    int daysForDepartments(long regionCode, LocalDate asOf);

    /// The day that lies so many working days after another, where deadlines are shown three days ahead.
    LocalDate workingDaysAfter(LocalDate day, int workingDays);
}
