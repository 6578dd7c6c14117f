package org.holdfast.office.journal.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// How one entry is hashed: its place in the order, then its fields as text, each with its length, so no two
/// different entries read alike. [SealedRow] makes the same of a row that comes as bytes.
final class Leaf {
    private static final String[] FIELDS = {
        "entry_id",
        "xid",
        "at",
        "account_id",
        "posting_id",
        "region_code",
        "action",
        "purpose",
        "object_kind",
        "object_id",
        "rows",
        "request_key",
        "detail",
        "rows_hash"
    };
    /// How many fields of an entry are hashed.
    static final int WIDTH = FIELDS.length;

    private Leaf() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Hash of the entry in the current row, bound to its place in the order.
    static byte[] hash(MessageDigest digest, long seq, ResultSet row) throws SQLException {
        digest.reset();
        digest.update(number(seq));
        for (String field : FIELDS) {
            put(digest, row.getString(field));
        }
        return digest.digest();
    }

    static byte[] number(long value) {
        return java.nio.ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    /// Hash of a block: everything that fixes its place and content.
    static byte[] block(byte[] previous, byte[] root, long blockNo, long firstSeq, long lastSeq) {
        MessageDigest digest = digest();
        digest.update(previous);
        digest.update(root);
        digest.update(number(blockNo));
        digest.update(number(firstSeq));
        digest.update(number(lastSeq));
        return digest.digest();
    }

    private static void put(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            digest.update(number(-1));
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update(number(bytes.length));
        digest.update(bytes);
    }
}
