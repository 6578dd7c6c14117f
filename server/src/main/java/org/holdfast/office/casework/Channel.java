package org.holdfast.office.casework;

/// How a report reached the office. The numbers are stored and never reused.
public enum Channel {
    /// The family's own form.
    OWN_FORM(1),
    /// Somebody came or called.
    PUBLIC(2),
    /// The line 12317.
    HOTLINE(3),
    /// A letter or a visit to the complaints office.
    LETTER(4),
    MEDIA(5);

    private final int code;

    Channel(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Channel ofCode(int code) {
        return values()[code - 1];
    }
}
