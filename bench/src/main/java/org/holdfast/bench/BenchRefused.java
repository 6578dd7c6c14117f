package org.holdfast.bench;

/// Something asked for cannot be measured or written. The message says what, where, why and what to do.
final class BenchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchRefused(String message) {
        super(message);
    }

    BenchRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
