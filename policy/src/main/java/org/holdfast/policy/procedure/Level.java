package org.holdfast.policy.procedure;

import java.util.Locale;

/// Whose office acts. A limit that has passed is urged at the next level up.
public enum Level {
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    PREFECTURE,
    PROVINCE;

    /// The word in the files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
