package org.holdfast.office.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One file on its way into the registry, with the files that came after it to mend its errors.
///
/// `rows = accepted + rejected + blank + duplicate` holds from the preview on; the database refuses
/// anything else.
public record Batch(
        long id,
        UUID publicId,
        long regionCode,
        long lo,
        long hi,
        String profile,
        boolean allOrNothing,
        int round,
        String fileName,
        State state,
        Map<String, String> asked,
        Counts counts,
        long lastRow,
        String notesZh,
        String notesEn,
        String problem,
        long broughtBy,
        long postingId,
        Instant createdAt,
        Optional<Instant> applyingAt,
        Optional<Instant> finishedAt) {

    public enum State {
        /// The file is kept; nobody has read it yet.
        RECEIVED,
        /// Read and examined; waits for a person to say yes.
        PREVIEWED,
        APPLYING,
        DONE,
        /// The file cannot be read at all; the problem says why.
        FAILED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// @param applied accepted rows already in the registry; `changed + unchanged = applied`
    public record Counts(
            long rows,
            long accepted,
            long rejected,
            long blank,
            long duplicate,
            long applied,
            long changed,
            long unchanged) {

        public boolean balanced() {
            return rows == accepted + rejected + blank + duplicate;
        }
    }

    public static State stateOf(String word) {
        return State.of(word);
    }
}
