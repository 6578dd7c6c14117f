package org.holdfast.office.screening.internal;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows and answers of screening, read and written by the set.
@Component
class JudgedStore {
    private static final SqlFiles SQL = SqlFiles.of(JudgedStore.class);

    private final JdbcClient db;

    JudgedStore(JdbcClient db) {
        this.db = db;
    }

    /// What a stored row is compared by.
    ///
    /// @param unseen judged on rows that the present reading has not seen
    record Stored(List<Long> fired, List<Long> cannotTell, int policyVersion, long regionCode, boolean unseen) {
        boolean fires(int bit) {
            return (fired.get(bit >> 6) >>> (bit & 63) & 1) != 0;
        }
    }

    /// Nobody else judges these households until the running transaction ends. Taken before their rows
    /// are read: of two who change a household at once, the second then reads what the first wrote.
    Map<Long, Stored> hold(Within within, Collection<Long> households) {
        return stored(within, households, null);
    }

    /// The rows of these households, held.
    ///
    /// @param snapshot of the copy that is read, null where the transaction itself reads the registry
    Map<Long, Stored> stored(Within within, Collection<Long> households, @Nullable String snapshot) {
        Map<Long, Stored> stored = new HashMap<>();
        if (households.isEmpty()) {
            return stored;
        }
        db.sql(SQL.text("stored_judged"))
                .param("households", households.toArray(Long[]::new))
                .param("provinces", JsonRows.provinces(households))
                .param("snapshot", snapshot, Types.VARCHAR)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    stored.put(
                            row.getLong("household_id"),
                            new Stored(
                                    List.of((Long[]) row.getArray("fired").getArray()),
                                    List.of((Long[]) row.getArray("cannot_tell").getArray()),
                                    row.getInt("policy_version"),
                                    row.getLong("region_code"),
                                    row.getBoolean("unseen")));
                });
        return stored;
    }

    /// Rows of households that are no more.
    void forget(Within within, List<Long> households) {
        db.sql(SQL.text("forget_judged"))
                .param("households", households.toArray(Long[]::new))
                .param("provinces", JsonRows.provinces(households))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }

    void writeRows(Within within, List<JudgedLine> rows, @Nullable String snapshot) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql(SQL.text("write_judged"))
                .param("rows", JsonRows.of(rows))
                .param("snapshot", snapshot, Types.VARCHAR)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }

    /// Writes the answers that differ from the last one written about the same rule.
    ///
    /// @return the households they are about
    List<Long> writeAnswers(Within within, List<AnswerLine> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        return db.sql(SQL.text("write_answers"))
                .param("rows", JsonRows.of(answers))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
