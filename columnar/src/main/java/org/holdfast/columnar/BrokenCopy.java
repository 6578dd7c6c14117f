package org.holdfast.columnar;

import org.jspecify.annotations.Nullable;

/// A file of a county's copy is not as it was written: nothing of the copy may be used. The message
/// names the file and what is wrong with it.
public final class BrokenCopy extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BrokenCopy(String file, String what, @Nullable Throwable cause) {
        super(file + " " + what, cause);
    }
}
