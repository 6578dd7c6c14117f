package org.holdfast.office.journal.internal;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.journal.HeadWitness;
import org.holdfast.office.journal.Verification;
import org.jspecify.annotations.Nullable;

/// One pass over the whole chain: blocks and sealed rows are read side by side, each once, in order.
final class Walk {
    private static final int MOST_FAULTS = 100;
    private static final int FETCH = 5_000;

    private final Connection db;
    private final String sealedRows;
    private final HeadWitness.@Nullable Head witnessed;
    private final List<String> faults = new ArrayList<>();
    private final MessageDigest digest = Leaf.digest();
    private final MessageDigest root = Leaf.digest();
    private byte[] previous = new byte[32];
    private long expectedBlock = 1;
    private long expectedSeq = 1;
    private long sealed;
    private @Nullable Block open;

    Walk(Connection db, String sealedRows, Optional<HeadWitness.Head> witnessed) {
        this.db = db;
        this.sealedRows = sealedRows;
        this.witnessed = witnessed.orElse(null);
    }

    /// One line of `journal.block`.
    private record Block(long number, long first, long last, byte[] previous, byte[] root, byte[] hash) {
        static Block of(ResultSet row) throws SQLException {
            return new Block(
                    row.getLong("block_no"),
                    row.getLong("first_seq"),
                    row.getLong("last_seq"),
                    row.getBytes("previous"),
                    row.getBytes("root"),
                    row.getBytes("hash"));
        }
    }

    Verification walk() throws SQLException {
        try (Statement blockSql = db.createStatement();
                PreparedStatement rowSql = db.prepareStatement(sealedRows)) {
            blockSql.setFetchSize(FETCH);
            rowSql.setFetchSize(FETCH);
            try (ResultSet blocks = blockSql.executeQuery("select * from journal.block order by block_no");
                    ResultSet rows = rowSql.executeQuery()) {
                next(blocks);
                while (rows.next() && faults.size() < MOST_FAULTS) {
                    row(rows, blocks);
                }
                while (open != null && faults.size() < MOST_FAULTS) {
                    finish(blocks);
                }
            }
        }
        compareWithWitness();
        return new Verification(sealed, unsealed(), faults);
    }

    private void row(ResultSet row, ResultSet blocks) throws SQLException {
        long seq = row.getLong(1);
        while (open != null && seq > open.last()) {
            finish(blocks);
        }
        if (open == null) {
            faults.add("Row " + seq + " stands behind the last block.");
        } else if (seq != expectedSeq) {
            faults.add("Row " + expectedSeq + " is missing.");
        }
        sealed++;
        expectedSeq = seq + 1;
        byte[] stored = row.getBytes(2);
        if (row.getString(4) == null) {
            faults.add("Row " + seq + " (entry " + row.getLong(3) + ") was deleted.");
        } else if (!Arrays.equals(Leaf.hash(digest, seq, row), stored)) {
            faults.add("Row " + seq + " (entry " + row.getLong(4) + ") was changed.");
        }
        root.update(stored);
    }

    /// Closes the block whose rows were all seen, and opens the next one.
    private void finish(ResultSet blocks) throws SQLException {
        Block block = java.util.Objects.requireNonNull(open);
        String name = "Block " + block.number();
        if (expectedSeq != block.last() + 1) {
            faults.add("Row " + expectedSeq + " is missing.");
        }
        if (!Arrays.equals(root.digest(), block.root())) {
            faults.add(name + " does not match its rows " + block.first() + " to " + block.last() + ".");
        }
        byte[] hash = Leaf.block(block.previous(), block.root(), block.number(), block.first(), block.last());
        if (!Arrays.equals(hash, block.hash())) {
            faults.add(name + " was changed.");
        }
        if (witnessed != null && witnessed.blockNo() == block.number() && !Arrays.equals(witnessed.hash(), hash)) {
            faults.add(name + " is not the one the witness saw: the journal was rewritten.");
        }
        previous = block.hash();
        expectedSeq = block.last() + 1;
        next(blocks);
    }

    private void next(ResultSet blocks) throws SQLException {
        if (!blocks.next()) {
            open = null;
            return;
        }
        Block block = Block.of(blocks);
        if (block.number() != expectedBlock) {
            faults.add("Block " + expectedBlock + " is missing.");
        }
        if (block.first() != expectedSeq) {
            faults.add("Block " + block.number() + " begins at " + block.first() + " instead of " + expectedSeq + ".");
        }
        if (!Arrays.equals(block.previous(), previous)) {
            faults.add("Block " + block.number() + " does not follow the block before it.");
        }
        expectedBlock = block.number() + 1;
        expectedSeq = block.first();
        open = block;
    }

    private void compareWithWitness() {
        if (witnessed != null && witnessed.blockNo() >= expectedBlock && faults.size() < MOST_FAULTS) {
            faults.add("The journal ends at block " + (expectedBlock - 1) + "; the witness saw block "
                    + witnessed.blockNo() + ". It was cut short, or an old copy was restored.");
        }
    }

    /// Committed rows after the last sealed one; rows before it are a fault.
    private long unsealed() throws SQLException {
        String after = "select count(*) filter (where (e.xid, e.entry_id) > (b.xid, b.entry)),"
                + " count(*) filter (where (e.xid, e.entry_id) <= (b.xid, b.entry))"
                + " from journal.entry e cross join (select coalesce((select last_xid from journal.block order by block_no desc"
                + " limit 1), '0'::xid8) as xid, coalesce((select last_entry from journal.block order by block_no desc limit 1),"
                + " 0) as entry) b"
                + " where not exists (select 1 from journal.leaf l where l.entry_id = e.entry_id)";
        try (Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(after)) {
            row.next();
            if (row.getLong(2) > 0) {
                faults.add(row.getLong(2) + " rows were put into the journal behind the seal.");
            }
            return row.getLong(1);
        }
    }
}
