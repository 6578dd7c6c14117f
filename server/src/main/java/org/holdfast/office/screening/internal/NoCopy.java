package org.holdfast.office.screening.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A county has no copy that may be judged from, and none could be written: nothing of the county
/// is judged. The registry is untouched, and the last good copy stays where it is.
final class NoCopy extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Each has a sentence of its own in the message bundles, `screening.not-judged.<word>`.
    enum Why {
        /// No room on the disk that holds the copies.
        DISK_FULL("The disk is full. Make room on it; the next run then goes on by itself"),
        /// What was written is not what the registry holds.
        DIFFERS(
                "Nothing was put in place. Run the screening again; if it happens again, tell whoever runs the database"),
        /// Written anew once, and still not readable.
        DAMAGED(
                "It was written anew and could not be read again. Have the disk examined, then run the screening again"),
        /// The registry holds a value that no column of the copy has room for.
        UNFIT("Correct that value in the registry, then run the screening again"),
        /// Another refusal of the file system or of DuckDB.
        UNWRITABLE("Look whether the office may write to that folder, then run the screening again");

        private final String cure;

        Why(String cure) {
            this.cure = cure;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;
    private final String detail;
    private final String county;

    /// @param county code and name
    /// @param detail what was found: a file, a table with its numbers, the words of the file system
    NoCopy(Why why, String county, String detail, @Nullable Throwable cause) {
        super("The columnar copy of county " + county + " cannot be had: " + detail + ". " + why.cure + ".", cause);
        this.why = why;
        this.county = county;
        this.detail = detail;
    }

    Why why() {
        return why;
    }

    String county() {
        return county;
    }

    String detail() {
        return detail;
    }
}
