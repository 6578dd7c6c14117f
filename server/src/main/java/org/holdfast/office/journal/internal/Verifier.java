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
import javax.sql.DataSource;
import org.holdfast.office.journal.Verification;
import org.holdfast.postgres.SqlFiles;
import org.springframework.stereotype.Component;

/// Recomputes the chain from the entries themselves and names each row that does not fit.
@Component
class Verifier {
    private static final SqlFiles SQL = SqlFiles.of(Verifier.class);
    private static final int MOST_FAULTS = 100;

    private final DataSource database;

    Verifier(DataSource database) {
        this.database = database;
    }

    Verification verify() {
        try (Connection db = database.getConnection()) {
            db.setAutoCommit(false);
            try {
                Scope.wholeNation(db);
                return new Walk(db).walk();
            } finally {
                db.rollback();
                db.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read: " + e.getMessage(), e);
        }
    }

    /// One pass over all blocks.
    private static final class Walk {
        private final Connection db;
        private final List<String> faults = new ArrayList<>();
        private final MessageDigest digest = Leaf.digest();
        private long expectedSeq = 1;
        private byte[] previous = new byte[32];

        Walk(Connection db) {
            this.db = db;
        }

        Verification walk() throws SQLException {
            long expectedBlock = 1;
            try (Statement blocks = db.createStatement();
                    ResultSet block = blocks.executeQuery("select * from journal.block order by block_no")) {
                while (block.next() && faults.size() < MOST_FAULTS) {
                    if (block.getLong("block_no") != expectedBlock) {
                        faults.add("Block " + expectedBlock + " is missing.");
                    }
                    check(block);
                    expectedBlock = block.getLong("block_no") + 1;
                }
            }
            long sealed = count("select count(*) from journal.leaf");
            long entries = count("select count(*) from journal.entry");
            if (sealed != expectedSeq - 1 && faults.size() < MOST_FAULTS) {
                faults.add("There are " + sealed + " sealed rows; the blocks name " + (expectedSeq - 1) + ".");
            }
            String skipped = "select count(*) from journal.entry e where not exists (select 1 from journal.leaf l"
                    + " where l.entry_id = e.entry_id) and (e.xid, e.entry_id) <= (select last_xid, last_entry"
                    + " from journal.block order by block_no desc limit 1)";
            long inserted = count(skipped);
            if (inserted > 0) {
                faults.add(inserted + " rows were put into the journal behind the seal.");
            }
            return new Verification(sealed, Math.max(0, entries - sealed), faults);
        }

        private void check(ResultSet block) throws SQLException {
            long first = block.getLong("first_seq");
            long last = block.getLong("last_seq");
            String name = "Block " + block.getLong("block_no");
            if (first != expectedSeq) {
                faults.add(name + " begins at " + first + " instead of " + expectedSeq + ".");
            }
            if (!Arrays.equals(block.getBytes("previous"), previous)) {
                faults.add(name + " does not follow the block before it.");
            }
            byte[] root = leaves(first, last);
            if (!Arrays.equals(root, block.getBytes("root"))) {
                faults.add(name + " does not match its rows " + first + " to " + last + ".");
            }
            byte[] hash = Leaf.block(
                    block.getBytes("previous"), block.getBytes("root"), block.getLong("block_no"), first, last);
            if (!Arrays.equals(hash, block.getBytes("hash"))) {
                faults.add(name + " was changed.");
            }
            previous = block.getBytes("hash");
            expectedSeq = last + 1;
        }

        private byte[] leaves(long first, long last) throws SQLException {
            MessageDigest root = Leaf.digest();
            long expected = first;
            try (PreparedStatement rows = db.prepareStatement(SQL.text("sealed"))) {
                rows.setFetchSize(5_000);
                rows.setLong(1, first);
                rows.setLong(2, last);
                try (ResultSet row = rows.executeQuery()) {
                    while (row.next() && faults.size() < MOST_FAULTS) {
                        long seq = row.getLong("seq");
                        if (seq != expected) {
                            faults.add("Row " + expected + " is missing.");
                        }
                        expected = seq + 1;
                        root.update(one(seq, row));
                    }
                }
            }
            if (expected != last + 1 && faults.size() < MOST_FAULTS) {
                faults.add("Row " + expected + " is missing.");
            }
            return root.digest();
        }

        private byte[] one(long seq, ResultSet row) throws SQLException {
            byte[] stored = row.getBytes("hash");
            if (row.getString("entry_id") == null) {
                faults.add("Row " + seq + " (entry " + row.getLong("leaf_entry") + ") was deleted.");
            } else if (!Arrays.equals(Leaf.hash(digest, seq, row), stored)) {
                faults.add("Row " + seq + " (entry " + row.getLong("entry_id") + ") was changed.");
            }
            return stored;
        }

        private long count(String query) throws SQLException {
            try (Statement sql = db.createStatement();
                    ResultSet row = sql.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
