package org.holdfast.office.intake.internal;

import java.util.BitSet;
import org.holdfast.office.intake.Batch;

/// Which rows of a round are what. A row is exactly one of accepted, rejected, blank, duplicate.
final class Tally {
    private final BitSet seen = new BitSet();
    private final BitSet rejected = new BitSet();
    private final BitSet blank = new BitSet();
    private final BitSet duplicate = new BitSet();

    void seen(long rowNo) {
        seen.set(Math.toIntExact(rowNo));
    }

    void rejected(long rowNo) {
        rejected.set(Math.toIntExact(rowNo));
    }

    void blank(long rowNo) {
        blank.set(Math.toIntExact(rowNo));
    }

    void duplicate(long rowNo) {
        duplicate.set(Math.toIntExact(rowNo));
    }

    boolean isRejected(long rowNo) {
        return rejected.get(Math.toIntExact(rowNo));
    }

    BitSet notForStaging() {
        BitSet out = (BitSet) rejected.clone();
        out.or(duplicate);
        return out;
    }

    long lastRow() {
        return Math.max(0, seen.length() - 1);
    }

    /// @param before the batch's counts before this round; all zero for the first
    /// @param mended rows refused before that stand in this file
    Batch.Counts after(Batch.Counts before, int mended) {
        blank.andNot(rejected);
        duplicate.andNot(rejected);
        duplicate.andNot(blank);
        long fresh = seen.cardinality() - mended;
        long rows = before.rows() + fresh;
        long nowRejected = before.rejected() - mended + rejected.cardinality();
        long nowBlank = before.blank() + blank.cardinality();
        long nowDuplicate = before.duplicate() + duplicate.cardinality();
        long accepted = rows - nowRejected - nowBlank - nowDuplicate;
        return new Batch.Counts(
                rows,
                accepted,
                nowRejected,
                nowBlank,
                nowDuplicate,
                before.applied(),
                before.changed(),
                before.unchanged());
    }
}
