package org.holdfast.office.shell;

import java.util.Collection;

/// Tells the planner how large tables have become that a job has just filled: the database's own
/// look comes later, and until then it plans for what they were.
public interface TableSizes {
    /// Takes a small sample of these tables where they hold the places of the running transaction and have grown
    /// by half since the last look.
    /// A table somebody else is looking at just now is left to them; one that others are filling just now, in
    /// transactions of which nothing can be seen, counts as never measured.
    ///
    /// @param tables each with its schema, and with the columns in brackets where not all are
    /// searched by
    void measure(Collection<String> tables);
}
