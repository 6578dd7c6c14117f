package org.holdfast.office.journal.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// A row of `sealed.sql` as the database sends it in binary form: what stands in it is hashed without being made
/// into words first. One is used for all rows, one after the other.
///
/// The fields: seq, hash, the leaf's entry, then those of [Leaf].
final class SealedRow {
    private static final int HEAD_FIELDS = 3;
    private static final int ABSENT = -1;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLAGS = Integer.BYTES;

    private final MessageDigest digest = Leaf.digest();
    private ByteBuffer row = ByteBuffer.allocate(0);
    private ByteBuffer canonical = ByteBuffer.allocate(1 << 10);
    private long seq;
    private byte[] stored = {};
    private String leafEntry = "";
    private boolean gone;

    /// Takes the next message of the copy; false when it is the mark at the end.
    boolean take(byte[] message) {
        row = ByteBuffer.wrap(message);
        skipHeader();
        int fields = row.getShort();
        if (fields < 0) {
            return false;
        }
        if (fields != HEAD_FIELDS + Leaf.WIDTH) {
            throw new IllegalStateException("A sealed row has " + fields + " fields instead of "
                    + (HEAD_FIELDS + Leaf.WIDTH) + "; sealed.sql and Leaf have parted.");
        }
        row.getInt();
        seq = row.getLong();
        stored = bytes();
        leafEntry = new String(bytes(), StandardCharsets.UTF_8);
        gone = row.getInt(row.position()) == ABSENT;
        return true;
    }

    /// The first row comes behind the signature of the format, its flags and its (empty) extension.
    private void skipHeader() {
        if (row.remaining() > SIGNATURE.length
                && Arrays.equals(row.array(), 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            row.position(SIGNATURE.length + FLAGS);
            int extension = row.getInt();
            row.position(row.position() + extension);
        }
    }

    private byte[] bytes() {
        byte[] field = new byte[Math.max(0, row.getInt())];
        row.get(field);
        return field;
    }

    long seq() {
        return seq;
    }

    /// The hash that the sealer left.
    byte[] stored() {
        return stored;
    }

    String leafEntry() {
        return leafEntry;
    }

    /// Whether the leaf's entry is no more.
    boolean gone() {
        return gone;
    }

    /// The hash that the entry has as it stands. Once a row.
    byte[] hash() {
        room(Long.BYTES * (1 + Leaf.WIDTH) + row.remaining());
        canonical.putLong(seq);
        for (int i = 0; i < Leaf.WIDTH; i++) {
            int length = row.getInt();
            canonical.putLong(length);
            if (length > 0) {
                canonical.put(row.array(), row.position(), length);
                row.position(row.position() + length);
            }
        }
        digest.update(canonical.array(), 0, canonical.position());
        return digest.digest();
    }

    private void room(int needed) {
        if (canonical.capacity() < needed) {
            canonical = ByteBuffer.allocate(needed * 2);
        }
        canonical.clear();
    }
}
