package org.holdfast.office.assistance.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.Uploads.Upload;
import org.holdfast.office.shell.FileCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pieces of photos in the database, sealed: an upload that is cut short leaves no file behind.
@Component
class UploadRows {
    private final JdbcClient db;
    private final FileCipher cipher;

    UploadRows(JdbcClient db, FileCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    /// An upload with what the office knows of it.
    record Row(int province, long id, long region, long household, String ending, Upload upload) {}

    Optional<Row> find(Within within, Acting who, UUID household, UUID upload) {
        return of("upload", within, who, household)
                .param("upload", upload)
                .query(UploadRows::row)
                .optional();
    }

    /// Nobody else writes to it until the transaction ends.
    Optional<Row> locked(Within within, Acting who, UUID household, UUID upload) {
        return db.sql(HelpRows.SQL.text("upload") + " for update of u")
                .param("account", who.accountId())
                .param("household", household)
                .param("upload", upload)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(UploadRows::row)
                .optional();
    }

    List<Row> whole(Within within, Acting who, UUID household) {
        return of("uploads_waiting", within, who, household)
                .query(UploadRows::row)
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, Within within, Acting who, UUID household) {
        return db.sql(HelpRows.SQL.text(statement))
                .param("account", who.accountId())
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getInt("province"),
                row.getLong("upload_id"),
                row.getLong("region_code"),
                row.getLong("household_id"),
                row.getString("ending"),
                new Upload(row.getObject("public_id", UUID.class), row.getLong("bytes"), row.getLong("received")));
    }

    void add(Row row, byte[] piece, Within within) {
        UUID name = UUID.randomUUID();
        of(row, "add_piece", within)
                .param("household_id", row.household())
                .param("region_code", row.region())
                .param("from", row.upload().received())
                .param("name", name)
                .param("size", piece.length)
                .param("sealed", sealed(piece, name))
                .update();
    }

    private byte[] sealed(byte[] piece, UUID name) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(piece.length + 200);
        try (OutputStream out = cipher.sealing(sealed, name)) {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed.toByteArray();
    }

    /// The file as it was sent, its pieces in their order.
    byte[] bytes(Within within, Row row) {
        ByteArrayOutputStream whole =
                new ByteArrayOutputStream((int) row.upload().bytes());
        of(row, "pieces", within).query(piece -> {
            UUID name = piece.getObject("name", UUID.class);
            try (InputStream in = cipher.opening(new ByteArrayInputStream(piece.getBytes("sealed")), name)) {
                in.transferTo(whole);
            } catch (IOException e) {
                throw new UncheckedIOException("A piece of a photo could not be opened", e);
            }
        });
        return whole.toByteArray();
    }

    void drop(Within within, Row row) {
        of(row, "drop_pieces", within).update();
        of(row, "drop_upload", within).update();
    }

    private JdbcClient.StatementSpec of(Row row, String statement, Within within) {
        return db.sql(HelpRows.SQL.text(statement))
                .param("province", row.province())
                .param("upload_id", row.id())
                .param("lo", within.lo())
                .param("hi", within.hi());
    }
}
