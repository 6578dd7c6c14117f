package org.holdfast.office.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values one row of a file gives to one target, before they are staged. Absent = unknown.
///
/// Reused for row after row of a worker, so a target must not keep it.
public interface RowValues {
    long rowNo();

    @Nullable
    Object get(String field);

    void set(String field, @Nullable Object value);

    default @Nullable String text(String field) {
        return (String) get(field);
    }

    default @Nullable Long number(String field) {
        return (Long) get(field);
    }

    default @Nullable Boolean yes(String field) {
        return (Boolean) get(field);
    }

    default int code(String field, int whenUnknown) {
        return get(field) instanceof Integer code ? code : whenUnknown;
    }

    default Optional<LocalDate> day(String field) {
        return Optional.ofNullable((LocalDate) get(field));
    }

    /// Something is wrong with the cell of `field`: refuses the row, unless the rule only warns.
    void problem(String field, String rule, Object... details);
}
