package org.holdfast.office.intake.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of a file in their order, as text, whatever the file's kind.
interface RowSource extends AutoCloseable {

    /// One row as a spreadsheet numbers it, the first being 1. Cells that were never written are empty.
    record SourceRow(long rowNo, String[] cells) {
        boolean blank() {
            for (String cell : cells) {
                if (!CellReader.trimmed(cell).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        String cell(int column) {
            return column < cells.length ? cells[column] : "";
        }
    }

    /// Name of the sheet, empty for a text file.
    String sheet();

    /// @return null after the last row
    @Nullable
    SourceRow next() throws IOException;

    @Override
    void close() throws IOException;
}
