package org.holdfast.columnar;

/// Rows that cannot be what the registry holds; nothing made of them may be used.
public final class BrokenRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenRows(String words, Throwable cause) {
        super(words, cause);
    }

    BrokenRows(String words) {
        super(words);
    }
}
