package org.holdfast.cluster;

/// The run cannot begin; says in words what is wrong and what to do.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String words) {
        super(words);
    }

    Refused(String words, Throwable cause) {
        super(words, cause);
    }
}
