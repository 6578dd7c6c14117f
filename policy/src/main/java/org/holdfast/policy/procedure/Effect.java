package org.holdfast.policy.procedure;

import java.util.Locale;

/// What an act makes of the household.
public enum Effect {
    NONE,
    MONITORED,
    /// Not taken in; whoever declared or reported is told why.
    NOT_TAKEN_IN,
    ELIMINATED,
    ROLLED_BACK,
    /// Nobody can work: guaranteed and followed, never marked eliminated.
    FALLBACK;

    /// The word in the files.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
