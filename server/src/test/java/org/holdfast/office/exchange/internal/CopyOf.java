package org.holdfast.office.exchange.internal;

import java.util.OptionalLong;

/// Reads whose copy a file is.
public final class CopyOf {
    private CopyOf() {}

    public static OptionalLong account(String title) {
        return HiddenMark.in(title);
    }
}
