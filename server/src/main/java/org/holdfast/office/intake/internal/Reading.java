package org.holdfast.office.intake.internal;

import org.jspecify.annotations.Nullable;

/// What became of one cell. Reused for cell after cell of a worker.
final class Reading {
    private static final Object[] NONE = {};

    /// Long, Integer (codes), Boolean, LocalDate or String; null when nothing is known.
    @Nullable
    Object value;

    /// The rule that speaks about the cell, or null.
    @Nullable
    String rule;

    Object[] details = NONE;

    void is(@Nullable Object understood) {
        value = understood;
        rule = null;
        details = NONE;
    }

    void readAs(Object understood, Object shown) {
        value = understood;
        rule = "cell.read-as";
        details = new Object[] {shown};
    }

    void bad(String broken, Object... more) {
        value = null;
        rule = broken;
        details = more;
    }
}
