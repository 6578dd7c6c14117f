package org.holdfast.office.casework;

/// How serious a reason is; the numbers are stored, the lower the more serious.
public enum Grade {
    RED(1),
    ORANGE(2),
    YELLOW(3),
    BLUE(4);

    private final int code;

    Grade(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Grade ofCode(int code) {
        return values()[code - 1];
    }
}
