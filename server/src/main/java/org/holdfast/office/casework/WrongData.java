package org.holdfast.office.casework;

/// In what the data were wrong. The numbers are stored.
public enum WrongData {
    PERSON(1),
    AMOUNT(2),
    DUPLICATE(3);

    private final int code;

    WrongData(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static WrongData ofCode(int code) {
        return values()[code - 1];
    }
}
