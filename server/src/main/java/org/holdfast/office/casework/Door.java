package org.holdfast.office.casework;

/// Through which door a clue came in. The numbers are stored and never reused.
public enum Door {
    SELF(1),
    CADRE(2),
    DEPARTMENT(3),
    PUBLIC(4),
    SCREENING(5);

    private final int code;

    Door(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Door ofCode(int code) {
        return values()[code - 1];
    }
}
