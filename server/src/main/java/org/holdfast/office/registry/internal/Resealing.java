package org.holdfast.office.registry.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.shell.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Binds the ciphertext of a staged row to the record it will join. A value is bound to its row, and until the
/// apply nobody knows whether a row of a file is a new person or one we have.
@Component
class Resealing {
    private final FieldCipher cipher;
    private final JdbcTemplate jdbc;

    Resealing(FieldCipher cipher, JdbcTemplate jdbc) {
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /// One staged row and the record it belongs to; the values are those that will be written.
    record Sealed(long rowNo, UUID rowId, UUID ownerId, List<byte @Nullable []> values) {}

    /// @param columns staging columns with their `schema.table.column` binding, in the order of the values
    void bind(String stagingTable, long batchId, List<Map.Entry<String, String>> columns, List<Sealed> rows) {
        for (Sealed row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                byte[] value = row.values().get(i);
                if (value != null) {
                    String binding = columns.get(i).getValue();
                    byte[] bound = cipher.encrypt(cipher.decrypt(value, binding, row.rowId()), binding, row.ownerId());
                    jdbc.update(
                            "update " + stagingTable + " set " + columns.get(i).getKey()
                                    + " = ? where batch_id = ? and row_no = ?",
                            bound,
                            batchId,
                            row.rowNo());
                }
            }
        }
    }
}
