package org.holdfast.office.shell;

import java.security.SecureRandom;
import java.util.UUID;

/// UUID version 7: ordered by time, so that keys and public ids lie together in an index.
public final class RequestKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestKeys() {}

    public static UUID next() {
        long time = System.currentTimeMillis();
        long high = (time << 16) | 0x7000L | (RANDOM.nextLong() & 0x0fffL);
        long low = 0x8000000000000000L | (RANDOM.nextLong() & 0x3fffffffffffffffL);
        return new UUID(high, low);
    }
}
