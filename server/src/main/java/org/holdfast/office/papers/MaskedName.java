package org.holdfast.office.papers;

import org.holdfast.office.shell.Masked;

/// A name that can hang on a wall: at most three characters, one of them a star, no digit.
public record MaskedName(String text) {
    private static final String FORM = "[^\\d*]\\*[^\\d*]?";

    public MaskedName {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("Not a masked name");
        }
    }

    /// Of a name or of one that is masked already; digits are not part of a name.
    public static MaskedName of(String name) {
        String bare = name.replaceAll("\\d", "");
        if (bare.matches(FORM)) {
            return new MaskedName(bare);
        }
        String letters = bare.replace("*", "");
        return new MaskedName(letters.isBlank() ? "—*" : Masked.name(letters.strip()));
    }
}
