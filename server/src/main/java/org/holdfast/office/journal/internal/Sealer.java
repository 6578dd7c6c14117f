package org.holdfast.office.journal.internal;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.holdfast.office.journal.HeadWitness;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The one who numbers and chains committed entries. Only one works at a time, on whichever node: an advisory
/// lock decides.
@Component
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final SqlFiles SQL = SqlFiles.of(Sealer.class);
    private static final long LOCK = 0x486f6c6466617374L;
    private static final int BLOCK = 10_000;

    private final DataSource database;
    private final ObjectProvider<HeadWitness> witness;

    Sealer(DataSource database, ObjectProvider<HeadWitness> witness) {
        this.database = database;
        this.witness = witness;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 2_000)
    void tick() {
        try {
            sealCommitted();
        } catch (RuntimeException e) {
            LOG.warn("journal: sealing failed, will try again: {}", e.getMessage());
        }
    }

    /// Seals block after block until nothing is left that can be sealed now.
    long sealCommitted() {
        long all = 0;
        long sealed;
        do {
            sealed = sealOneBlock();
            all += sealed;
        } while (sealed == BLOCK);
        return all;
    }

    private long sealOneBlock() {
        try (Connection db = database.getConnection()) {
            db.setAutoCommit(false);
            try {
                Optional<HeadWitness.Head> head = lockedBlock(db);
                db.commit();
                head.ifPresent(newest -> witness.ifAvailable(who -> who.note(newest)));
                return head.map(HeadWitness.Head::rows).orElse(0L);
            } catch (SQLException e) {
                db.rollback();
                throw e;
            } finally {
                db.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be sealed: " + e.getMessage(), e);
        }
    }

    private static Optional<HeadWitness.Head> lockedBlock(Connection db) throws SQLException {
        Scope.wholeNation(db);
        try (PreparedStatement lock = db.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet got = lock.executeQuery()) {
                if (!got.next() || !got.getBoolean(1)) {
                    return Optional.empty();
                }
            }
        }
        return new BlockWriter(db, SQL.text("unsealed"), BLOCK).write(Leaf.digest());
    }

    /// The last block, or the beginning of time.
    record Last(long blockNo, long seq, String xid, long entry, byte[] hash) {
        static Last read(Connection db) throws SQLException {
            try (PreparedStatement last = db.prepareStatement(
                            "select block_no, last_seq, last_xid::text, last_entry, hash from journal.block order by block_no desc limit 1");
                    ResultSet row = last.executeQuery()) {
                return row.next()
                        ? new Last(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getBytes(5))
                        : new Last(
                                0,
                                0,
                                "0",
                                0,
                                new byte[MessageDigest.getInstance("SHA-256").getDigestLength()]);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
