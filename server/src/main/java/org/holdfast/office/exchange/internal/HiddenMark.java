package org.holdfast.office.exchange.internal;

import java.util.OptionalLong;

/// Whose copy a file is, in characters that have no width. It deters; whoever knows of it can take it out.
final class HiddenMark {
    private static final char BEGIN = '\u2060';
    private static final char ZERO = '\u200B';
    private static final char ONE = '\u200C';

    private HiddenMark() {}

    static String of(long account) {
        return BEGIN + Long.toBinaryString(account).replace('0', ZERO).replace('1', ONE) + BEGIN;
    }

    /// The account that a text is marked with.
    static OptionalLong in(String text) {
        int from = text.indexOf(BEGIN);
        int until = text.indexOf(BEGIN, from + 1);
        return from < 0 || until < 0
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseUnsignedLong(
                        text.substring(from + 1, until).replace(ZERO, '0').replace(ONE, '1'), 2));
    }
}
