package org.holdfast.office.journal.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The sealer and the verifier look at the whole nation's journal, within their own transaction only.
final class Scope {
    private Scope() {}

    static void wholeNation(Connection db) throws SQLException {
        try (Statement settings = db.createStatement()) {
            settings.execute(
                    "select set_config('holdfast.lo', '0', true), set_config('holdfast.hi', '1000000000000', true),"
                            + " set_config('holdfast.narrow', '', true)");
        }
    }
}
