package org.holdfast.office.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// All rows of a chunk in one statement.
    ///
    /// @param columns staging columns with their `schema.table.column` binding, in the order of the values
    void bind(String stagingTable, long batchId, List<Map.Entry<String, String>> columns, List<Sealed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(rows.stream().map(Sealed::rowNo).toArray(Long[]::new));
        for (int i = 0; i < columns.size(); i++) {
            arguments.add(bound(rows, i, columns.get(i).getValue()));
        }
        arguments.add(batchId);
        List<String> names = columns.stream().map(Map.Entry::getKey).toList();
        jdbc.update(
                "update " + stagingTable + " s set "
                        + names.stream()
                                .map(name -> name + " = coalesce(b." + name + ", s." + name + ")")
                                .collect(Collectors.joining(", "))
                        + " from unnest(?" + ", ?".repeat(columns.size()) + ") as b(row_no, "
                        + String.join(", ", names) + ") where s.batch_id = ? and s.row_no = b.row_no",
                arguments.toArray());
    }

    private byte @Nullable [][] bound(List<Sealed> rows, int column, String binding) {
        byte[][] values = new byte[rows.size()][];
        for (int i = 0; i < rows.size(); i++) {
            Sealed row = rows.get(i);
            byte[] value = row.values().get(column);
            if (value != null) {
                values[i] = cipher.encrypt(cipher.decrypt(value, binding, row.rowId()), binding, row.ownerId());
            }
        }
        return values;
    }
}
