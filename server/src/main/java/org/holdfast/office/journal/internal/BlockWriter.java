package org.holdfast.office.journal.internal;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.holdfast.office.journal.HeadWitness;

/// Writes one block: its leaves in order and the line that chains it to the one before.
final class BlockWriter {
    private final Connection db;
    private final String unsealed;
    private final int atMost;

    BlockWriter(Connection db, String unsealed, int atMost) {
        this.db = db;
        this.unsealed =
                unsealed.replace(":last_xid", "?").replace(":last_entry", "?").replace(":at_most", "?");
        this.atMost = atMost;
    }

    /// The new head, or empty when there was nothing to seal.
    Optional<HeadWitness.Head> write(MessageDigest digest) throws SQLException {
        Sealer.Last last = Sealer.Last.read(db);
        MessageDigest root = Leaf.digest();
        long seq = last.seq();
        String xid = last.xid();
        long entry = last.entry();
        try (PreparedStatement rows = db.prepareStatement(unsealed);
                PreparedStatement leaf =
                        db.prepareStatement("insert into journal.leaf (seq, entry_id, hash) values (?, ?, ?)")) {
            rows.setString(1, last.xid());
            rows.setLong(2, last.entry());
            rows.setInt(3, atMost);
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    seq++;
                    xid = row.getString("xid");
                    entry = row.getLong("entry_id");
                    byte[] hash = Leaf.hash(digest, seq, row);
                    root.update(hash);
                    leaf.setLong(1, seq);
                    leaf.setLong(2, entry);
                    leaf.setBytes(3, hash);
                    leaf.addBatch();
                }
            }
            if (seq == last.seq()) {
                return Optional.empty();
            }
            leaf.executeBatch();
        }
        return Optional.of(chain(last, seq, xid, entry, root.digest()));
    }

    private HeadWitness.Head chain(Sealer.Last last, long seq, String xid, long entry, byte[] root)
            throws SQLException {
        long number = last.blockNo() + 1;
        byte[] hash = Leaf.block(last.hash(), root, number, last.seq() + 1, seq);
        try (PreparedStatement block = db.prepareStatement(
                "insert into journal.block (block_no, first_seq, last_seq, last_xid, last_entry, previous, root, hash)"
                        + " values (?, ?, ?, ?::xid8, ?, ?, ?, ?)")) {
            block.setLong(1, number);
            block.setLong(2, last.seq() + 1);
            block.setLong(3, seq);
            block.setString(4, xid);
            block.setLong(5, entry);
            block.setBytes(6, last.hash());
            block.setBytes(7, root);
            block.setBytes(8, hash);
            block.executeUpdate();
        }
        return new HeadWitness.Head(number, seq, seq - last.seq(), hash);
    }
}
