package org.holdfast.cluster;

import java.io.Serializable;
import java.util.UUID;

/// One part of the match data, for one task. It carries the key: what a task is given to do goes to its executor over
/// the wire, and is no broadcast, which Spark may write to a disk.
///
/// @param folder of the copy
/// @param people how many the part holds
record Piece(String folder, UUID name, int people, byte[] key) implements Serializable {
    private static final long serialVersionUID = 1;

    /// Never the key.
    @Override
    public String toString() {
        return "part " + name + " of the match data";
    }
}
