package org.holdfast.cluster;

import java.io.Serializable;

/// What became of a county.
///
/// @param county 12-digit code
/// @param copy the state that was judged, empty where none was
/// @param households how many were judged; of a county that was done before, none
/// @param words why it failed and what to do, else empty
record Outcome(String county, Kind kind, String copy, long households, String words) implements Serializable {
    private static final long serialVersionUID = 1;

    enum Kind {
        JUDGED,
        /// Was done already, for the same copy, law and day.
        DONE_BEFORE,
        FAILED
    }

    static Outcome judged(String county, String copy, long households) {
        return new Outcome(county, Kind.JUDGED, copy, households, "");
    }

    static Outcome doneBefore(String county, String copy) {
        return new Outcome(county, Kind.DONE_BEFORE, copy, 0, "");
    }

    static Outcome failed(String county, String words) {
        return new Outcome(county, Kind.FAILED, "", 0, words);
    }
}
