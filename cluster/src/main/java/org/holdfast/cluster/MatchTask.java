package org.holdfast.cluster;

import java.util.ArrayList;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.holdfast.matching.Batch;
import org.holdfast.matching.Hit;
import org.holdfast.matching.PartLook;

/// Matches one part of the people with the whole batch: by the number, or what that left over by likeness. A damaged
/// part is an answer of its own, so that Spark does not try it again in vain.
final class MatchTask implements Function<Piece, MatchTask.Said> {
    private static final long serialVersionUID = 1;

    private final Broadcast<SerializableConfiguration> settings;
    private final UUID batch;
    private final Broadcast<byte[]> sealed;
    private final Broadcast<int[]> left;
    private final int floor;

    /// @param sealed the batch's file as it lies on disk: what Spark keeps of it is encrypted
    /// @param left places of the records to look closer for; empty to look by number
    MatchTask(
            Broadcast<SerializableConfiguration> settings,
            UUID batch,
            Broadcast<byte[]> sealed,
            Broadcast<int[]> left,
            int floor) {
        this.settings = settings;
        this.batch = batch;
        this.sealed = sealed;
        this.left = left;
        this.floor = floor;
    }

    /// @param damage what is wrong with the part, else empty
    record Said(ArrayList<Hit> hits, String damage) implements java.io.Serializable {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Said call(Piece piece) {
        try {
            Configuration files = settings.value().value();
            Batch records = MatchFiles.batch(batch, sealed.value(), piece.key());
            PartLook part = new PartLook(MatchFiles.people(piece, files));
            return new Said(
                    new ArrayList<>(
                            left.value().length == 0
                                    ? part.byNumber(records)
                                    : part.byLikeness(records, left.value(), floor, Read.SOUNDS)),
                    "");
        } catch (Damage damage) {
            return new Said(new ArrayList<>(), String.valueOf(damage.getMessage()));
        }
    }

    /// Once in this Java machine.
    private static final class Read {
        static final PartLook.Sounds SOUNDS = PartLook.Sounds.read();
    }
}
