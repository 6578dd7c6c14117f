package org.holdfast.office.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the journal. Who and under which posting is added from the transaction; `detail` never holds
/// personal data.
///
/// @param regionCode where the record lives, as a 12-digit code
/// @param rows how many records one bulk chunk changed; 1 for a single act
/// @param rowsHash SHA-256 over the changed records, so that a later change of the row itself is found
public record Entry(
        String action,
        String purpose,
        String objectKind,
        @Nullable String objectId,
        long regionCode,
        int rows,
        byte @Nullable [] rowsHash,
        Map<String, Object> detail) {
    public Entry {
        detail = Map.copyOf(detail);
    }

    /// An act on one record.
    public static Entry about(String action, String purpose, String objectKind, String objectId, long regionCode) {
        return new Entry(action, purpose, objectKind, objectId, regionCode, 1, null, Map.of());
    }
}
