package org.holdfast.postgres;

/// The database could not be unpacked, started or stopped. The message says what to do about it.
public final class PostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
