package org.holdfast.office.intake.internal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.FieldCipher;
import org.jspecify.annotations.Nullable;

/// Writes one row of one target in the order of its staging columns. Encrypted fields become ciphertext, blind
/// index and the last four characters; the plain text goes no further than this class.
final class StageWriter {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final byte[] randomness = new byte[4096];
    private int taken = randomness.length;

    StageWriter(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    /// Column list of the COPY statement.
    static String columns(ImportTarget target) {
        List<String> columns = new ArrayList<>(List.of("batch_id", "row_no", "row_id", "row_hash"));
        for (Field field : target.fields()) {
            if (field.secret().isPresent()) {
                columns.addAll(List.of(field.name() + "_enc", field.name() + "_index", field.name() + "_last4"));
            } else {
                columns.add(field.name());
            }
        }
        return String.join(", ", columns);
    }

    static int width(ImportTarget target) {
        int secrets = (int)
                target.fields().stream().filter(f -> f.secret().isPresent()).count();
        return 4 + target.fields().size() + 2 * secrets;
    }

    void write(CopyRows out, ImportTarget target, RowDraft row, long batchId, byte[] rowHash) {
        UUID rowId = nextId();
        out.begin(width(target));
        out.int8(batchId);
        out.int8(row.rowNo());
        out.uuid(rowId);
        out.bytea(rowHash);
        for (int i = 0; i < target.fields().size(); i++) {
            Field field = target.fields().get(i);
            Object value = row.value(i);
            if (field.secret().isPresent()) {
                secret(out, field.secret().get(), (String) value, rowId);
            } else if (value == null) {
                out.nothing();
            } else {
                plain(out, field.kind(), value);
            }
        }
    }

    private static void plain(CopyRows out, Kind kind, Object value) {
        switch (kind) {
            case Kind.Text _ -> out.text((String) value);
            case Kind.Whole _, Kind.Scaled _, Kind.Money _, Kind.Village _, Kind.Place _ -> out.int8((Long) value);
            case Kind.YesNo _ -> out.bool((Boolean) value);
            case Kind.Code _ -> out.int2((Integer) value);
            case Kind.Day _, Kind.Month _ -> out.day((LocalDate) value);
            case Kind.Document _, Kind.Phone _, Kind.BankCard _ ->
                throw new IllegalStateException("Encrypted fields are never written plain");
        }
    }

    private void secret(CopyRows out, Kind.Secret secret, @Nullable String plain, UUID rowId) {
        if (plain == null) {
            out.nothing();
            out.nothing();
            out.nothing();
            return;
        }
        out.bytea(cipher.encrypt(plain, secret.tableColumn(), rowId));
        String identifying = secret.indexed(plain);
        out.bytea(index.of(secret.indexKind(), identifying));
        out.text(identifying.substring(Math.max(0, identifying.length() - 4)));
    }

    /// UUID version 7. The randomness is drawn in large pieces, because a drawing per row costs more than the
    /// row.
    private UUID nextId() {
        if (taken + 10 > randomness.length) {
            RANDOM.nextBytes(randomness);
            taken = 0;
        }
        long high = (System.currentTimeMillis() << 16) | 0x7000L;
        high |= ((randomness[taken] & 0x0f) << 8) | (randomness[taken + 1] & 0xff);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | (randomness[taken + i] & 0xff);
        }
        taken += 10;
        return new UUID(high, 0x8000000000000000L | (low & 0x3fffffffffffffffL));
    }
}
