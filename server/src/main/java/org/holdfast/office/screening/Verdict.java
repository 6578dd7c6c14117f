package org.holdfast.office.screening;

/// What a rule says about a household. The numbers are stored; "clear" is not stored, it is proved by
/// the household's row.
public enum Verdict {
    /// Fired once and no longer does.
    NO_LONGER(0),
    FIRES(1),
    CANNOT_TELL(2);

    private final int code;

    Verdict(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Verdict ofCode(int code) {
        return values()[code];
    }
}
