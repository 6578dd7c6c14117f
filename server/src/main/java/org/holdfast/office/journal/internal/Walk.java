package org.holdfast.office.journal.internal;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.journal.HeadWitness;
import org.holdfast.office.journal.Verification;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// One pass over the whole chain: blocks, some thousands at once, and the sealed rows they hold, each once, in
/// order.
final class Walk {
    private static final int MOST_FAULTS = 100;
    static final int BLOCKS_AT_ONCE = 10_000;

    private final Connection db;
    private final String sealedRows;
    private final int blocksAtOnce;
    private final HeadWitness.@Nullable Head witnessed;
    private final List<String> faults = new ArrayList<>();
    private final Deque<Block> coming = new ArrayDeque<>();
    private final SealedRow row = new SealedRow();
    private final MessageDigest root = Leaf.digest();
    private byte[] previous = new byte[32];
    private long expectedBlock = 1;
    private long expectedSeq = 1;
    private long sealed;
    private @Nullable Block open;

    /// @param blocksAtOnce how many blocks are held in memory, with their rows still in the database
    Walk(Connection db, String sealedRows, Optional<HeadWitness.Head> witnessed, int blocksAtOnce) {
        this.db = db;
        this.blocksAtOnce = blocksAtOnce;
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
        keepTheOrder(true);
        long block = Long.MIN_VALUE;
        long after = Long.MIN_VALUE;
        boolean more = true;
        while (more && faults.size() < MOST_FAULTS) {
            List<Block> some = blocksAfter(block);
            coming.addAll(some);
            if (open == null) {
                next();
            }
            more = some.size() == blocksAtOnce;
            block = more ? some.getLast().number() : block;
            // The last block stays open: its end is seen when the rows behind it come.
            long until = more ? Math.max(after, some.getLast().last()) : Long.MAX_VALUE;
            rows(after, until);
            after = until;
        }
        while (open != null && faults.size() < MOST_FAULTS) {
            finish();
        }
        keepTheOrder(false);
        compareWithWitness();
        return new Verification(sealed, unsealed(), faults);
    }

    /// Leaf after leaf with its entry beside it: the entries were written in nearly the same order. Without being
    /// told, the planner would build a table of all entries in memory and sort a million wide rows on the disk; and
    /// where it has no statistics yet, go through all entries for every leaf.
    private void keepTheOrder(boolean keep) throws SQLException {
        try (Statement settings = db.createStatement()) {
            for (String way : List.of(
                    "enable_hashjoin",
                    "enable_mergejoin",
                    "enable_sort",
                    "enable_material",
                    "enable_seqscan",
                    "enable_bitmapscan")) {
                settings.execute("set local " + way + " to " + (keep ? "off" : "default"));
            }
        }
    }

    private List<Block> blocksAfter(long number) throws SQLException {
        List<Block> found = new ArrayList<>();
        try (PreparedStatement blocks = db.prepareStatement(
                "select * from journal.block where block_no > ? order by" + " block_no limit " + blocksAtOnce)) {
            blocks.setLong(1, number);
            try (ResultSet row = blocks.executeQuery()) {
                while (row.next()) {
                    found.add(Block.of(row));
                }
            }
        }
        return found;
    }

    /// The leaves beyond `after` up to `until`. They are copied out, so that the database reads the next rows while
    /// these are hashed; the database sends one row in one message.
    private void rows(long after, long until) throws SQLException {
        if (after == until) {
            return;
        }
        CopyOut rows = db.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy ("
                        + sealedRows.replace("{after}", Long.toString(after)).replace("{until}", Long.toString(until))
                        + ") to stdout (format binary)");
        for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
            if (faults.size() < MOST_FAULTS && row.take(message)) {
                look();
            }
        }
    }

    private void look() {
        long seq = row.seq();
        while (open != null && seq > open.last()) {
            finish();
        }
        if (open == null) {
            faults.add("Row " + seq + " stands behind the last block.");
        } else if (seq != expectedSeq) {
            faults.add("Row " + expectedSeq + " is missing.");
        }
        sealed++;
        expectedSeq = seq + 1;
        if (row.gone()) {
            faults.add("Row " + seq + " (entry " + row.leafEntry() + ") was deleted.");
        } else if (!Arrays.equals(row.hash(), row.stored())) {
            faults.add("Row " + seq + " (entry " + row.leafEntry() + ") was changed.");
        }
        root.update(row.stored());
    }

    /// Closes the block whose rows were all seen, and opens the next one.
    private void finish() {
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
        next();
    }

    private void next() {
        Block block = coming.poll();
        open = block;
        if (block == null) {
            return;
        }
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
