package org.holdfast.office.journal.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.holdfast.office.journal.HeadWitness;
import org.holdfast.office.journal.Verification;
import org.holdfast.postgres.SqlFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Recomputes the chain from the entries themselves, in one picture of the database, so that the sealer may go
/// on.
@Component
class Verifier {
    private static final SqlFiles SQL = SqlFiles.of(Verifier.class);

    private final DataSource database;
    private final ObjectProvider<HeadWitness> witness;

    Verifier(DataSource database, ObjectProvider<HeadWitness> witness) {
        this.database = database;
        this.witness = witness;
    }

    Verification verify() {
        Optional<HeadWitness.Head> witnessed =
                Optional.ofNullable(witness.getIfAvailable()).flatMap(HeadWitness::last);
        try (Connection db = database.getConnection()) {
            int usual = db.getTransactionIsolation();
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                Scope.wholeNation(db);
                return new Walk(db, SQL.text("sealed"), witnessed, Walk.BLOCKS_AT_ONCE).walk();
            } finally {
                db.rollback();
                db.setTransactionIsolation(usual);
                db.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read: " + e.getMessage(), e);
        }
    }
}
