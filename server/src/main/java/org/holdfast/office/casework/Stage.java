package org.holdfast.office.casework;

/// Whose move it is. The numbers are stored.
public enum Stage {
    /// At risk and in the queue: the village has not been asked to look yet.
    WAITING(0),
    /// The village has to look.
    OPEN(1),
    /// The village has looked, the township has to read it.
    CHECKED(2),
    CLOSED(3);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Stage ofCode(int code) {
        return values()[code];
    }
}
