package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.policy.text.Wording;

/// Which rules say that a household's income is low or fell sharply. Screening holds the law and answers.
public interface LowIncomes {
    /// In force at a place on a day, by their bits in `screening.reported_fired`.
    List<Sign> signs(long regionCode, LocalDate day);

    record Sign(String rule, int bit, Wording says) {}
}
