package org.holdfast.office.journal.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.journal.Idempotency;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Insert first: the unique key makes a concurrent twin wait until the first one is decided.
@Component
class IdempotencyRows implements Idempotency {
    private static final SqlFiles SQL = SqlFiles.of(IdempotencyRows.class);

    private final JdbcClient db;

    IdempotencyRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Stored> claim(long accountId, UUID key, String route, byte[] bodyHash) {
        int claimed = db.sql(SQL.text("claim_key"))
                .param("account", accountId)
                .param("key", key)
                .param("route", route)
                .param("body_hash", bodyHash)
                .update();
        if (claimed == 1) {
            return Optional.empty();
        }
        Earlier earlier = db.sql("select route, body_hash, status, answer from journal.idempotency"
                        + " where account_id = :account and request_key = :key")
                .param("account", accountId)
                .param("key", key)
                .query((row, n) ->
                        new Earlier(row.getString(1), row.getBytes(2), new Stored(row.getInt(3), row.getString(4))))
                .single();
        if (!earlier.route().equals(route) || !Arrays.equals(earlier.bodyHash(), bodyHash)) {
            throw new KeyReused();
        }
        return Optional.of(earlier.answer());
    }

    @Override
    public void store(long accountId, UUID key, int status, String answer) {
        db.sql("update journal.idempotency set status = :status, answer = :answer"
                        + " where account_id = :account and request_key = :key")
                .param("account", accountId)
                .param("key", key)
                .param("status", status)
                .param("answer", answer)
                .update();
    }

    private record Earlier(String route, byte[] bodyHash, Stored answer) {}
}
