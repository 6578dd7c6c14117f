package org.holdfast.office.registry.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.DocumentHolders;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holders of documents by blind index.
@Component
class DocumentHolderRows implements DocumentHolders {
    private static final SqlFiles SQL = SqlFiles.of(DocumentHolderRows.class);

    private final JdbcClient db;

    DocumentHolderRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Holder> of(Within within, byte[] documentIndex) {
        return db.sql(SQL.text("document_holder"))
                .param("index", documentIndex)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Holder(
                        row.getInt("province"),
                        row.getLong("household_id"),
                        Objects.requireNonNull(row.getObject("public_id", UUID.class)),
                        row.getLong("region_code"),
                        List.of((String[]) row.getArray("names").getArray())))
                .optional();
    }
}
