package org.holdfast.office.exchange;

/// What a department is told about one record. The numbers are stored and never reused.
public enum RecordAnswer {
    /// Only while the batch is being taken in; never afterwards.
    PENDING(0),
    /// A clue was opened; the result of its check follows.
    OPENED(1),
    /// The household had an open clue, which the record joined; the result of its check follows.
    JOINED(2),
    /// A check had answered the same fact already.
    ANSWERED(3),
    /// Noted: below what is reported here.
    BELOW(4),
    /// Nobody registered here is meant; the record is put aside.
    NOT_FOUND(5),
    /// Perhaps found; a person decides.
    WAITING(6),
    /// The record cannot be used; the reason says why.
    REFUSED(7),
    /// The batch as a whole is put aside; the reason says why.
    QUARANTINED(8);

    private final int code;

    RecordAnswer(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static RecordAnswer ofCode(int code) {
        return values()[code];
    }
}
