package org.holdfast.matching;

import java.io.Serializable;
import org.holdfast.matching.Likeness.Known;

/// Somebody a record may mean, by numbers alone: no name travels.
///
/// @param record its place in the batch
/// @param score of the likeness, or [#NAMED], or why nobody is named: [Nation#OTHER_NAME], [Nation#SEVERAL]
public record Hit(int record, int score, int province, long region, long household, long person)
        implements Serializable {
    /// The number and the name agree.
    public static final int NAMED = 101;

    private static final long serialVersionUID = 1;

    static Hit of(int record, int score, Known who) {
        return new Hit(record, score, who.province(), who.regionCode(), who.householdId(), who.personId());
    }
}
