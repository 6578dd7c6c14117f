package org.holdfast.office.desk;

import java.util.List;

/// A page of rows behind a number. `total` is the number; the crawler of U-08 compares the two.
///
/// @param path of this list with its filter, to which `&from=` is added
/// @param from index of the first row shown
public record RowList<T>(String title, String says, String place, String path, long total, int from, List<T> rows) {
    /// Rows on one page.
    public static final int SIZE = 50;
}
