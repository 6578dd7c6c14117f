package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.jspecify.annotations.Nullable;

/// What a household lives on. Screening adds it up and answers.
public interface HouseholdIncomes {
    /// The twelve whole months before a day.
    Income before(Acting who, UUID household, LocalDate day);

    /// @param perPersonFen net income per person; null while a month of a component is unknown
    /// @param atLeastFen known part of the household's net income
    record Income(
            LocalDate firstMonth,
            LocalDate lastMonth,
            int persons,
            @Nullable Long perPersonFen,
            long atLeastFen,
            List<Month> months) {}

    /// @param netFen known net income of the month
    /// @param known whether all of it is known
    record Month(LocalDate month, long netFen, boolean known) {}
}
