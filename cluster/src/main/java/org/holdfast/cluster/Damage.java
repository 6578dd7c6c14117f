package org.holdfast.cluster;

/// A county's copy cannot be trusted: nothing of it is judged. The message names the file and what is wrong
/// with it.
final class Damage extends RuntimeException {
    private static final long serialVersionUID = 1;

    Damage(String words) {
        super(words);
    }

    Damage(String words, Throwable cause) {
        super(words + ": " + said(cause), cause);
    }

    /// The innermost message: what the file format's reader found, not how it came there.
    private static String said(Throwable cause) {
        Throwable inner = cause;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        return message == null
                ? inner.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
