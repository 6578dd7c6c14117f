package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan as somebody hands it in.
///
/// @param after number of the newest plan when the form was opened; another one meanwhile refuses it
/// @param reasons why a rule is not met, by the key of the lack
public record PlanDraft(
        int after, String assister, String assisterUnit, String contact, List<Row> rows, Map<String, String> reasons) {

    /// @param line of the plan before; null for a new measure
    public record Row(
            @Nullable UUID line,
            String cause,
            int kind,
            String what,
            String who,
            LocalDate dueOn,
            @Nullable Long adds,
            @Nullable UUID person) {}
}
