package org.holdfast.office.intake.internal;

import java.util.HashMap;
import java.util.Map;
import org.holdfast.office.intake.Rules;
import org.holdfast.office.intake.internal.Layout.BoundPart;
import org.holdfast.office.intake.internal.RowSource.SourceRow;
import org.jspecify.annotations.Nullable;

/// Columns that one thing repeats on several rows, such as a household on the rows of its members: the first
/// row counts, and a later row that contradicts it is named by its cell.
final class Repeats {
    private static final char BETWEEN = '\u001f';

    private record First(long rowNo, String cells) {}

    private final BoundPart part;
    private final Layout layout;
    private final Rules rules;
    private final Map<String, First> firsts = new HashMap<>();

    Repeats(BoundPart part, Layout layout, Rules rules) {
        this.part = part;
        this.layout = layout;
        this.rules = rules;
    }

    /// What a row is to those before it: the first of its key, a faithful repeat, or a contradiction.
    sealed interface Seen {
        record FirstOne() implements Seen {}

        record Repeated() implements Seen {}

        record Contradicts(Finding finding) implements Seen {}
    }

    Seen look(long rowNo, SourceRow row) {
        String key = CellReader.trimmed(row.cell(part.keyColumn()));
        String cells = cellsOf(row);
        First first = firsts.putIfAbsent(key, new First(row.rowNo(), cells));
        if (first == null) {
            return new Seen.FirstOne();
        }
        Finding finding = first.cells().equals(cells) ? null : difference(first, cells, rowNo, row);
        return finding == null ? new Seen.Repeated() : new Seen.Contradicts(finding);
    }

    /// A cell left empty on one of the rows contradicts nothing.
    private @Nullable Finding difference(First first, String cells, long rowNo, SourceRow row) {
        String[] before = first.cells().split(String.valueOf(BETWEEN), -1);
        String[] now = cells.split(String.valueOf(BETWEEN), -1);
        for (int i = 0; i < part.repeated().length; i++) {
            if (!before[i].isEmpty() && !now[i].isEmpty() && !before[i].equals(now[i])) {
                int column = part.repeated()[i];
                boolean secret = part.bounds().stream()
                        .anyMatch(b ->
                                b.field().secret().isPresent() && b.columns().length > 0 && b.columns()[0] == column);
                return Finding.of(
                        rowNo,
                        row.rowNo(),
                        column,
                        layout.heading(column),
                        secret ? Masks.document(now[i]) : now[i],
                        rules.of("repeat.contradicts"),
                        first.rowNo(),
                        secret ? Masks.document(before[i]) : before[i]);
            }
        }
        return null;
    }

    private String cellsOf(SourceRow row) {
        StringBuilder cells = new StringBuilder(part.repeated().length * 8);
        for (int column : part.repeated()) {
            cells.append(cells.isEmpty() && column == part.repeated()[0] ? "" : BETWEEN)
                    .append(CellReader.trimmed(row.cell(column)));
        }
        return cells.toString();
    }
}
