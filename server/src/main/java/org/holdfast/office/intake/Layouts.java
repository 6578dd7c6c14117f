package org.holdfast.office.intake;

import java.util.List;
import java.util.Map;

/// The layouts files come in, for whoever writes a file of the same layout.
public interface Layouts {
    /// @throws org.holdfast.office.access.Refused where there is no such profile
    Layout of(String profile);

    /// @param headingRow the row with the headings, counted from 1
    record Layout(String zh, String en, int headingRow, List<Column> columns) {}

    /// A column that can be written from what is kept. Columns of which less is kept than they say (how many of them
    /// were filled, for one) are left out: writing them would invent.
    record Column(String heading, Cell cell) {}

    /// What stands in a cell.
    sealed interface Cell {
        /// Names of the township and of the village.
        record Township() implements Cell {}

        record Village() implements Cell {}

        /// One field; `words` are the file's words by what they mean to us, where it has words of its own.
        record Value(String target, Field field, Map<String, List<String>> words) implements Cell {}

        /// A list of words, one for each field of the target that is yes: field by word.
        record Words(String target, Map<String, String> fields) implements Cell {}
    }
}
