package org.holdfast.office.screening.internal;

/// While a copy was being read another took its place: what was read may be of both. Whoever reads
/// begins again.
final class CopyReplaced extends RuntimeException {
    private static final long serialVersionUID = 1;

    CopyReplaced(Throwable cause) {
        super("The columnar copy was replaced while it was being read", cause);
    }

    CopyReplaced() {
        super("The columnar copy was replaced while it was being read");
    }
}
