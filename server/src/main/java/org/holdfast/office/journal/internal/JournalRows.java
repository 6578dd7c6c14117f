package org.holdfast.office.journal.internal;

import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.journal.Verification;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Entries as rows of `journal.entry`.
@Component
class JournalRows implements Journal {
    private static final SqlFiles SQL = SqlFiles.of(JournalRows.class);
    private static final Object COUNT = new Object();

    private final JdbcClient db;
    private final Sealer sealer;
    private final Verifier verifier;
    private final JsonMapper json = JsonMapper.builder().build();

    JournalRows(JdbcClient db, Sealer sealer, Verifier verifier) {
        this.db = db;
        this.sealer = sealer;
        this.verifier = verifier;
    }

    @Override
    public long record(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal is written in the transaction of the act; there is none.");
        }
        long id = db.sql(SQL.text("record"))
                .param("region", entry.regionCode())
                .param("action", entry.action())
                .param("purpose", entry.purpose())
                .param("object_kind", entry.objectKind())
                .param("object_id", entry.objectId())
                .param("rows", entry.rows())
                .param("rows_hash", entry.rowsHash())
                .param("detail", json.writeValueAsString(entry.detail()))
                .query(Long.class)
                .single();
        counter()[0]++;
        return id;
    }

    @Override
    public int recordedInThisTransaction() {
        return counter()[0];
    }

    @Override
    public long seal() {
        return sealer.sealCommitted();
    }

    @Override
    public Verification verify() {
        return verifier.verify();
    }

    private static int[] counter() {
        int[] held = (int[]) TransactionSynchronizationManager.getResource(COUNT);
        if (held != null) {
            return held;
        }
        int[] fresh = new int[1];
        TransactionSynchronizationManager.bindResource(COUNT, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(COUNT);
            }
        });
        return fresh;
    }
}
