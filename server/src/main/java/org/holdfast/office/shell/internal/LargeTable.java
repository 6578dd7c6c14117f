package org.holdfast.office.shell.internal;

import java.util.List;

/// A table that may be kept by province.
///
/// @param name with its schema
/// @param id the database's own number of it
/// @param aboutRows as the database last counted them; 0 when it never did
/// @param bytes on disk, with its indexes
/// @param missing provinces of the divisions that have no partition of their own
record LargeTable(String name, long id, boolean partitioned, long aboutRows, long bytes, List<Integer> missing) {
    /// Where a province's rows lie.
    String of(int province) {
        return "%s_of_%02d".formatted(name, province);
    }

    /// Where rows of a province lie that the divisions did not know when the table was partitioned.
    String ofOthers() {
        return name + "_of_others";
    }

    String before() {
        return name + "_before";
    }

    String withoutSchema() {
        return name.substring(name.indexOf('.') + 1);
    }
}
