package org.holdfast.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.Likeness.Scored;
import org.jspecify.annotations.Nullable;

/// What the parts of a nation say of a batch, brought together as one machine would have said it, in whatever order
/// the parts come: a number that bears people in two parts leads to nobody by itself, and of the likely ones the best
/// five stay, equals by their number.
public final class Gathered {
    private final Batch batch;
    private final @Nullable Hit[] byNumber;
    private final @Nullable Sought[] likely;

    public Gathered(Batch batch) {
        this.batch = batch;
        this.byNumber = new @Nullable Hit[batch.size()];
        this.likely = new @Nullable Sought[batch.size()];
    }

    /// What [PartLook#byNumber] of one part gave.
    public void numbers(Collection<Hit> hits) {
        for (Hit hit : hits) {
            int at = hit.record();
            byNumber[at] = byNumber[at] == null ? hit : new Hit(at, Nation.SEVERAL, 0, 0, 0, 0);
        }
    }

    /// Places in the batch of those that the number left over, when all parts have said who bears it.
    public int[] left() {
        return IntStream.range(0, batch.size()).filter(at -> !isNamed(at)).toArray();
    }

    /// Only somebody of the batch's places is meant.
    private boolean isNamed(int at) {
        Hit hit = byNumber[at];
        return hit != null && hit.score() == Hit.NAMED && hit.region() >= batch.lo() && hit.region() < batch.hi();
    }

    /// What [PartLook#byLikeness] of one part gave.
    public void likenesses(Collection<Hit> hits) {
        for (Hit hit : hits) {
            int at = hit.record();
            Sought record = likely[at];
            if (record == null) {
                record = new Sought(batch.rows()[at], batch.described().get(at));
                likely[at] = record;
            }
            record.add(
                    new Known(hit.province(), hit.person(), hit.household(), hit.region(), "", 0, null),
                    new Scored(hit.score(), List.of()));
        }
    }

    /// For the record at a place of the batch: the one whose number and name agree, or the likely ones in their order,
    /// or none.
    public List<Hit> of(int at) {
        if (isNamed(at) && byNumber[at] instanceof Hit hit) {
            return List.of(hit);
        }
        List<Hit> all = new ArrayList<>();
        if (likely[at] instanceof Sought record) {
            record.likeliest().forEach(one -> all.add(Hit.of(at, one.likeness().score(), one.who())));
        }
        return all;
    }
}
