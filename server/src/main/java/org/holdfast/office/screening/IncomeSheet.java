package org.holdfast.office.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.casework.Bilingual;
import org.jspecify.annotations.Nullable;

/// How a household's net income per person was computed: every month of every component, known or not.
///
/// @param firstMonth,lastMonth first day of the first and of the last whole month of the window
/// @param lines components in the order of the formula
/// @param netAtLeastFen sum of the known incomes less the known expenses
/// @param exact whether every month of every component is known, so that the sum is the income and not
/// a part of it
/// @param persons members who count
/// @param perPersonFen net income / members, rounded to the fen for display only; null without members
/// or while not exact
public record IncomeSheet(
        UUID household,
        LocalDate asOf,
        LocalDate firstMonth,
        LocalDate lastMonth,
        List<Line> lines,
        long netAtLeastFen,
        boolean exact,
        int persons,
        @Nullable Long perPersonFen,
        Bilingual formula) {

    /// One component over the window.
    ///
    /// @param sign +1 income, -1 expense, 0 shown beside the formula (claims, self-paid spending)
    public record Line(
            String component,
            Bilingual says,
            int sign,
            List<Cell> months,
            List<Yearly> years,
            long knownFen,
            int unknownMonths) {}

    /// An amount of which only the calendar year is known: counted when the window holds the whole year,
    /// otherwise somewhere between nothing and all of it.
    public record Yearly(int year, long fen, boolean counted) {}

    /// One month.
    ///
    /// @param fen null where nothing is held; with `known` it is then zero, because a source covers the
    /// month
    /// @param known whether an amount is held or a source covers the month
    /// @param rows how many rows (household and persons) it was added up from
    public record Cell(LocalDate month, @Nullable Long fen, boolean known, int rows) {}
}
