package org.holdfast.office.referrals;

/// What civil affairs is told about one row of its list. The numbers are stored and never reused.
public enum RecipientAnswer {
    /// Only while the list is being taken in; never afterwards.
    PENDING(0),
    /// The registry says the same.
    AGREES(1),
    /// Receives, and the registry does not say so: the township is asked.
    NOT_KNOWN(2),
    /// Noted; the registry keeps nothing to compare it with.
    NOTED(3),
    /// Nobody registered here is meant.
    NOT_FOUND(4),
    /// The row cannot be used.
    REFUSED(5),
    /// The same person and programme stands above already.
    TWICE(6),
    /// The list as a whole is put aside; the reason says why.
    PUT_ASIDE(7);

    private final int code;

    RecipientAnswer(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static RecipientAnswer ofCode(int code) {
        return values()[code];
    }
}
