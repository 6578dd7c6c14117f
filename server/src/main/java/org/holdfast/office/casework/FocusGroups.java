package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.office.access.Within;

/// Whom a sweep looks at, by the law in force. Screening holds the law and the judgements and answers.
public interface FocusGroups {
    /// A group, named by its rule.
    record Group(String rule, Bilingual says) {}

    /// A household that belongs to a group, may belong to one, or owes a reason.
    ///
    /// @param groups rules of the groups it belongs to
    /// @param unsure rules of the groups nobody can tell about
    /// @param belowLine below the line and not monitored: the village must say why
    record Member(
            int province,
            long householdId,
            long regionCode,
            List<String> groups,
            List<String> unsure,
            boolean belowLine) {}

    /// The groups of a place on a day, in the order of their bits.
    List<Group> groups(long regionCode, LocalDate day);

    /// Every household of the range that one of the groups says anything about, one after the other.
    void members(Within within, long regionCode, LocalDate day, List<String> groups, Consumer<Member> each);
}
