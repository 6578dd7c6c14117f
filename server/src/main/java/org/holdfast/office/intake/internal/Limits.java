package org.holdfast.office.intake.internal;

/// Absolute caps on what is read (security.md 5.7). A file beyond them is refused before its content is looked
/// at.
final class Limits {
    static final long CSV_BYTES = 600L << 20;
    static final long CSV_ROWS = 1_000_000;
    static final long XLSX_BYTES = 20L << 20;
    static final long XLSX_UNPACKED = 200L << 20;
    /// The reader keeps all shared strings in memory, so they have a cap of their own.
    static final long XLSX_SHARED_STRINGS = 64L << 20;
    static final int XLSX_ENTRIES = 2_000;
    static final long XLSX_ROWS = 200_000;
    static final int COLUMNS = 256;
    static final int TEXT = 32_767;
    /// Beyond so many refused cells the file is a wrong file, not a file with mistakes.
    static final int FINDINGS = 200_000;

    private Limits() {}
}
