package org.holdfast.office.casework;

/// What a house check found. The numbers are stored and never reused.
public enum Outcome {
    /// True, and the household may fall: identification starts.
    AT_RISK(1, true),
    /// True, but relieved already by dibao, relief or relatives.
    RELIEVED(2, true),
    /// The data are wrong: person, amount or a duplicate. Goes back to the sender.
    DATA_WRONG(3, true),
    /// Nobody at home: an attempt, the clue stays with the village.
    NOT_AT_HOME(4, false),
    /// The family cannot be reached by phone either: an attempt, the clue stays with the village.
    UNREACHABLE(5, false),
    /// The family lives elsewhere: the township decides who looks.
    LIVES_ELSEWHERE(6, true),
    /// True, but not a risk to this household.
    NO_RISK(7, true);

    private final int code;
    private final boolean answers;

    Outcome(int code, boolean answers) {
        this.code = code;
        this.answers = answers;
    }

    public int code() {
        return code;
    }

    /// Whether the check answered the clue, so that it moves on to the township. An attempt does not.
    public boolean answers() {
        return answers;
    }

    public static Outcome ofCode(int code) {
        return values()[code - 1];
    }
}
