package org.holdfast.office.casework;

/// What the office answers to whoever reported. The numbers are stored and never reused.
public enum ReportAnswer {
    /// The visit found the household at risk: identification goes on.
    HELP_BEGINS(1),
    /// True, but no risk to this household now.
    NO_RISK(2),
    /// True, and relieved already.
    RELIEVED(3),
    /// What was said could not be confirmed.
    NOT_CONFIRMED(4),
    /// The household belongs to another place, or to none of ours.
    NOT_OURS(5),
    /// Said already in an earlier report that is being looked at.
    TWICE(6),
    /// Taken back by whoever reported.
    WITHDRAWN(7);

    private final int code;

    ReportAnswer(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Everything but help is a refusal, and a refusal is said in words.
    public boolean refuses() {
        return this != HELP_BEGINS;
    }

    public static ReportAnswer ofCode(int code) {
        return values()[code - 1];
    }
}
