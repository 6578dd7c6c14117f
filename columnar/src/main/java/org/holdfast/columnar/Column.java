package org.holdfast.columnar;

/// One column of a table of the copy.
///
/// @param name as in the file, and in the statements that read the registry
/// @param at its place in the table, from 0: adapters keep what they know of a column in arrays
public record Column(String name, Type type, int at) {

    /// How a value is stored. Every column may hold nothing, which means: not known.
    public enum Type {
        /// 64 bits.
        LONG,
        /// 32 bits.
        INT,
        /// 16 bits, in Parquet an INT32 marked so.
        SHORT,
        TRUTH,
        /// Days since 1970-01-01.
        DAY,
        TEXT,
        /// A list of 32 bit numbers in fen: twelve months from January, or one number for a whole year. A month
        /// may hold nothing.
        AMOUNTS
    }
}
