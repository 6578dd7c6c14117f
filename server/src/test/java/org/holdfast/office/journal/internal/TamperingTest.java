package org.holdfast.office.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.HeadWitness;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.journal.Verification;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.postgres.SqlFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// S-31: a database administrator edits, deletes, reorders, cuts or inserts; `verify` finds every single one.
///
/// Each change is made as superuser with the triggers off, looked at by the real verifier, and rolled back.
class TamperingTest {
    private static final SqlFiles SQL = SqlFiles.of(Verifier.class);
    private static final int BLOCKS = 12;
    private static final int ROWS_EACH = 9;
    private static final int FEW = 5;

    private final TestOffice office = TestOffice.shared();
    private final Journal journal = office.bean(Journal.class);
    private final Random random = new Random(20220608);

    @BeforeEach
    void aChainOfSomeLength() {
        long region = office.freshCounty().code();
        for (int block = 0; block < BLOCKS; block++) {
            for (int row = 0; row < ROWS_EACH; row++) {
                office.bean(Gate.class)
                        .work(
                                Acting.system("test", region, region + 1_000_000),
                                "test.act",
                                within -> journal.record(Entry.about("test.act", "test", "nothing", "object", region)));
            }
            journal.seal();
        }
    }

    @Test
    void anUntouchedJournalHolds() throws SQLException {
        assertThat(look(List.of()).faults()).isEmpty();
    }

    @Test
    void everyEditedColumnIsFound() throws SQLException {
        for (String change : List.of(
                "at = at + interval '1 second'",
                "account_id = coalesce(account_id, 0) + 1",
                "posting_id = coalesce(posting_id, 0) + 1",
                "region_code = region_code + 1",
                "action = action || 'x'",
                "purpose = purpose || ' '",
                "object_kind = 'other'",
                "object_id = coalesce(object_id, '') || '1'",
                "rows = rows + 1",
                "rows_hash = '\\x00'",
                "request_key = gen_random_uuid()",
                "detail = '{\"a\": 1}'",
                "xid = '3'")) {
            found("update journal.entry set " + change
                    + " where entry_id = (select entry_id from journal.leaf where seq = " + someRow() + ")");
        }
    }

    @Test
    void deletedRowsAreFoundWithAndWithoutTheirLeaves() throws SQLException {
        for (int i = 0; i < 10; i++) {
            long seq = someRow();
            String entry = "delete from journal.entry where entry_id = (select entry_id from journal.leaf where seq = "
                    + seq + ")";
            found(entry);
            found(entry, "delete from journal.leaf where seq = " + seq);
            found("delete from journal.leaf where seq = " + seq);
        }
    }

    @Test
    void exchangedRowsAreFound() throws SQLException {
        for (int i = 0; i < 10; i++) {
            long one = someRow();
            long other = someRow();
            if (one != other) {
                found(
                        "update journal.leaf set seq = -1 where seq = " + one,
                        "update journal.leaf set seq = " + one + " where seq = " + other,
                        "update journal.leaf set seq = " + other + " where seq = -1");
            }
        }
    }

    @Test
    void aTruncatedEndIsFoundEvenWhenEverythingOfItIsGone() throws SQLException {
        for (int blocks = 1; blocks <= 3; blocks++) {
            String last = "(select max(block_no) - " + blocks + " from journal.block)";
            String rows = "(select last_seq from journal.block where block_no = " + last + ")";
            found(
                    "delete from journal.entry where entry_id in (select entry_id from journal.leaf where seq > " + rows
                            + ")",
                    "delete from journal.leaf where seq > " + rows,
                    "delete from journal.block where block_no > " + last);
        }
        found("delete from journal.entry", "delete from journal.leaf", "delete from journal.block");
    }

    @Test
    void blocksThatAreDeletedChangedOrExchangedAreFound() throws SQLException {
        String some = "(select " + (1 + random.nextInt(BLOCKS)) + " + min(block_no) from journal.block)";
        found("delete from journal.block where block_no = " + some);
        found("update journal.block set root = hash where block_no = " + some);
        found("update journal.block set hash = root where block_no = " + some);
        found("update journal.block set previous = hash where block_no = " + some);
        found("update journal.block set last_seq = last_seq - 1 where block_no = " + some);
        found("delete from journal.block where block_no = (select max(block_no) from journal.block)");
    }

    @Test
    void aRowPutInBehindTheSealIsFound() throws SQLException {
        found("insert into journal.entry (xid, region_code, action, purpose, object_kind)"
                + " select e.xid, 0, 'act', 'test', 'nothing' from journal.entry e"
                + " join journal.leaf l on l.entry_id = e.entry_id where l.seq = " + someRow());
        found("insert into journal.leaf (seq, entry_id, hash) select max(seq) + 1, -1, '\\x00' from journal.leaf");
    }

    @Test
    void aChainRewrittenToItsEndIsFoundByTheWitness() throws SQLException {
        List<String> rewritten = List.of("update journal.entry set purpose = 'forged' where entry_id ="
                + " (select entry_id from journal.leaf where seq = " + someRow() + ")");
        Optional<HeadWitness.Head> witnessed = witness();
        try (Connection db = office.superuser()) {
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            change(db, rewritten);
            forgeEverything(db);
            assertThat(walk(db, Optional.empty(), Walk.BLOCKS_AT_ONCE).faults())
                    .as("a perfect forgery fits itself")
                    .isEmpty();
            assertThat(walk(db, witnessed, FEW).faults()).anyMatch(fault -> fault.contains("rewritten"));
            db.rollback();
        }
    }

    /// Recomputes leaves, roots and blocks as somebody would who has our source and the database's rights.
    private static void forgeEverything(Connection db) throws SQLException {
        try (Statement sql = db.createStatement()) {
            List<Object[]> leaves = new ArrayList<>();
            String all = SQL.text("sealed").replace("{after}", "0").replace("{until}", Long.toString(Long.MAX_VALUE));
            try (ResultSet row = sql.executeQuery(all)) {
                while (row.next()) {
                    leaves.add(new Object[] {row.getLong(1), Leaf.hash(Leaf.digest(), row.getLong(1), row)});
                }
            }
            try (var update = db.prepareStatement("update journal.leaf set hash = ? where seq = ?")) {
                for (Object[] leaf : leaves) {
                    update.setBytes(1, (byte[]) leaf[1]);
                    update.setLong(2, (Long) leaf[0]);
                    update.addBatch();
                }
                update.executeBatch();
            }
            forgeBlocks(db, leaves);
        }
    }

    private static void forgeBlocks(Connection db, List<Object[]> leaves) throws SQLException {
        byte[] previous = new byte[32];
        List<long[]> blocks = new ArrayList<>();
        try (Statement sql = db.createStatement();
                ResultSet row =
                        sql.executeQuery("select block_no, first_seq, last_seq from journal.block order by block_no")) {
            while (row.next()) {
                blocks.add(new long[] {row.getLong(1), row.getLong(2), row.getLong(3)});
            }
        }
        try (var update =
                db.prepareStatement("update journal.block set previous = ?, root = ?, hash = ? where block_no = ?")) {
            for (long[] block : blocks) {
                var root = Leaf.digest();
                leaves.stream()
                        .filter(leaf -> (Long) leaf[0] >= block[1] && (Long) leaf[0] <= block[2])
                        .forEach(leaf -> root.update((byte[]) leaf[1]));
                byte[] rootHash = root.digest();
                byte[] hash = Leaf.block(previous, rootHash, block[0], block[1], block[2]);
                update.setBytes(1, previous);
                update.setBytes(2, rootHash);
                update.setBytes(3, hash);
                update.setLong(4, block[0]);
                update.addBatch();
                previous = hash;
            }
            update.executeBatch();
        }
    }

    private void found(String... changes) throws SQLException {
        assertThat(look(List.of(changes)).faults())
                .as(String.join("; ", changes))
                .isNotEmpty();
    }

    private Verification look(List<String> changes) throws SQLException {
        // Before the picture is taken: the sealer goes on meanwhile.
        Optional<HeadWitness.Head> witnessed = witness();
        try (Connection db = office.superuser()) {
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            change(db, changes);
            Verification found = walk(db, witnessed, Walk.BLOCKS_AT_ONCE);
            assertThat(walk(db, witnessed, FEW).holds())
                    .as("read by a few blocks at once: " + changes)
                    .isEqualTo(found.holds());
            db.rollback();
            return found;
        }
    }

    private static Verification walk(Connection db, Optional<HeadWitness.Head> witnessed, int blocksAtOnce)
            throws SQLException {
        return new Walk(db, SQL.text("sealed"), witnessed, blocksAtOnce).walk();
    }

    private static void change(Connection db, List<String> changes) throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            for (String change : changes) {
                assertThat(sql.executeUpdate(change)).as(change).isPositive();
            }
        }
    }

    private Optional<HeadWitness.Head> witness() {
        return office.bean(HeadWitness.class).last();
    }

    private long someRow() {
        long last = office.db()
                .sql("select max(seq) from journal.leaf")
                .query(Long.class)
                .single();
        return last - random.nextInt(BLOCKS * ROWS_EACH);
    }
}
