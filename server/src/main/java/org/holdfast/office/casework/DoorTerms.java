package org.holdfast.office.casework;

import java.time.LocalDate;

/// What the doors ask of the law in force. Screening holds the law and answers.
public interface DoorTerms {
    /// The last day for the answer to whoever declared or reported on that day.
    LocalDate answerDue(long regionCode, LocalDate day);

    /// How many declarations one address may send on a day: a whole village may stand behind one.
    int declarationsFromAnAddress(long regionCode, LocalDate day);

    /// How many declarations may name one ID number on a day.
    int declarationsOfANumber(long regionCode, LocalDate day);

    /// How many receipts that do not exist one address may ask for on a day.
    int receiptsAskedInVain(LocalDate day);
}
