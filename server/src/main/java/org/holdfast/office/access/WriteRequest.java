package org.holdfast.office.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// One wish to change something: the key the caller made before sending, the route, and a hash of what was
/// sent.
public record WriteRequest(UUID key, String route, byte[] bodyHash) {
    /// For callers that are not a browser.
    public static WriteRequest of(UUID key, String route, String body) {
        try {
            return new WriteRequest(
                    key, route, MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
