package org.holdfast.office.journal;

import java.util.Optional;
import java.util.UUID;

/// Answers already given, so that a retry is answered again and not done again. Kept 30 days.
public interface Idempotency {
    /// Claims the key for the running transaction, waiting for a twin that is just being carried out.
    ///
    /// @return the stored answer when the same request was carried out before; empty when it is ours to carry
    ///     out
    /// @throws KeyReused when the key was used for another request
    Optional<Stored> claim(long accountId, UUID key, String route, byte[] bodyHash);

    /// Stores the answer of the claimed request.
    void store(long accountId, UUID key, int status, String answer);

    /// A given answer.
    record Stored(int status, String answer) {}

    /// The same key with another route or body: the caller made a mistake.
    final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("The request key was used for another request.");
        }
    }
}
