package org.holdfast.office.registry.internal;

import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.Undecided;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts through the same gate and range as the lists that the numbers open.
@Component
class UndecidedRows implements Undecided {
    private final Gate gate;
    private final PolicyMatrix matrix;
    private final JdbcClient db;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    UndecidedRows(Gate gate, PolicyMatrix matrix, JdbcClient db) {
        this.gate = gate;
        this.matrix = matrix;
        this.db = db;
    }

    @Override
    public long moves(Acting who) {
        return count(who, "household.move", "move_waiting");
    }

    @Override
    public long claims(Acting who) {
        return count(who, "claim.settle", "claim_waiting");
    }

    private long count(Acting who, String action, String statement) {
        if (!matrix.allows(who.role(), action)) {
            return 0;
        }
        return gate.read(
                who,
                action,
                within -> db.sql(sql.text(statement))
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query(Long.class)
                        .single());
    }
}
