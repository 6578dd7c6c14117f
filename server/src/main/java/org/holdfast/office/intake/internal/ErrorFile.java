package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.office.intake.FindingLine;
import org.holdfast.office.intake.Protected;
import org.holdfast.office.intake.internal.RowSource.SourceRow;

/// The user's own file with what is wrong marked: the cells coloured and commented, and two columns behind
/// the user's own, the errors of the row and its lasting number. Rows stay in their order, cells keep what
/// they say; nothing can become a formula.
///
/// The heading of the error column carries the batch, so the file is known when it comes back.
public final class ErrorFile {
    private static final String BAD = "FFC7CE";
    private static final String DOUBTFUL = "FFEB9C";
    private static final int FLUSH_ROWS = 500;

    private final UUID batch;
    private final int headingRow;
    private final boolean chinese;
    private final Map<Long, List<FindingLine>> byRow = new HashMap<>();
    private final boolean onlyErrors;

    /// @param findings of the round whose file is marked, refusals and warnings
    ErrorFile(UUID batch, int headingRow, boolean chinese, List<FindingLine> findings, boolean onlyErrors) {
        this.batch = batch;
        this.headingRow = headingRow;
        this.chinese = chinese;
        this.onlyErrors = onlyErrors;
        for (FindingLine finding : findings) {
            if (finding.severity() < 3) {
                byRow.computeIfAbsent(finding.rowNo(), row -> new ArrayList<>()).add(finding);
            }
        }
    }

    void write(Content file, FileKind kind, OutputStream out) throws IOException {
        try (RowSource source = Examination.open(file, kind)) {
            switch (kind) {
                case FileKind.Csv _ -> csv(source, out);
                case FileKind.Xlsx _ -> xlsx(source, out);
            }
        }
    }

    private void csv(RowSource source, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        Columns columns = new Columns();
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            Row marked = marked(row, columns);
            if (!marked.wanted()) {
                continue;
            }
            for (int i = 0; i < marked.cells().length; i++) {
                writer.write(i == 0 ? "" : ",");
                writer.write(quoted(Protected.text(marked.cells()[i])));
            }
            writer.write("\r\n");
        }
        writer.flush();
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';' || c == '\t');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void xlsx(RowSource source, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Holdfast", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(source.sheet());
            Columns columns = new Columns();
            int at = 0;
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                Row marked = marked(row, columns);
                if (!marked.wanted()) {
                    continue;
                }
                int line = onlyErrors && row.rowNo() > headingRow ? Math.max(at, headingRow) : (int) row.rowNo() - 1;
                for (int i = 0; i < marked.cells().length; i++) {
                    if (!marked.cells()[i].isEmpty()) {
                        sheet.inlineString(line, i, marked.cells()[i]);
                    }
                }
                colour(sheet, line, marked, columns);
                at = line + 1;
                if (at % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private void colour(Worksheet sheet, int line, Row marked, Columns columns) {
        Map<Integer, StringBuilder> comments = new HashMap<>();
        for (FindingLine finding : marked.findings()) {
            int column = finding.column() < 0 ? columns.error : finding.column();
            comments.computeIfAbsent(column, c -> new StringBuilder())
                    .append(finding.rule())
                    .append('\n')
                    .append(text(finding))
                    .append('\n');
            sheet.style(line, column)
                    .fillColor(finding.severity() == 1 ? BAD : DOUBTFUL)
                    .set();
        }
        comments.forEach(
                (column, text) -> sheet.comment(line, column, text.toString().strip()));
    }

    /// Where the user's columns end; known once the heading was seen.
    private static final class Columns {
        private int own = -1;
        private int row = -1;
        private int error = -1;
    }

    private record Row(boolean wanted, String[] cells, List<FindingLine> findings) {}

    private Row marked(SourceRow row, Columns columns) {
        if (row.rowNo() < headingRow) {
            return new Row(true, row.cells(), List.of());
        }
        if (row.rowNo() == headingRow) {
            locate(row, columns);
            return new Row(true, extended(row, columns, ErrorMark.heading(batch), Layout.ROW_HEADING), List.of());
        }
        long lasting = lastingNumber(row, columns);
        List<FindingLine> findings = byRow.getOrDefault(lasting, List.of());
        boolean refused = findings.stream().anyMatch(f -> f.severity() == 1);
        StringBuilder errors = new StringBuilder();
        for (FindingLine finding : findings) {
            errors.append(errors.isEmpty() ? "" : " | ").append(text(finding));
        }
        return new Row(
                refused || !onlyErrors, extended(row, columns, errors.toString(), String.valueOf(lasting)), findings);
    }

    private static void locate(SourceRow heading, Columns columns) {
        columns.own = heading.cells().length;
        for (int i = heading.cells().length - 1; i >= 0; i--) {
            String cell = CellReader.trimmed(heading.cells()[i]);
            if (cell.startsWith(Layout.ERROR_HEADING) || cell.equals(Layout.ROW_HEADING)) {
                columns.own = Math.min(columns.own, i);
            }
            if (cell.equals(Layout.ROW_HEADING)) {
                columns.row = i;
            }
        }
        columns.error = columns.own;
    }

    private static long lastingNumber(SourceRow row, Columns columns) {
        String cell = columns.row < 0 ? "" : CellReader.trimmed(row.cell(columns.row));
        return cell.matches("[0-9]{1,8}") ? Long.parseLong(cell) : row.rowNo();
    }

    private static String[] extended(SourceRow row, Columns columns, String error, String number) {
        String[] cells = new String[columns.own + 2];
        for (int i = 0; i < columns.own; i++) {
            cells[i] = row.cell(i);
        }
        cells[columns.own] = error;
        cells[columns.own + 1] = number;
        return cells;
    }

    private String text(FindingLine finding) {
        return finding.sentence(chinese);
    }
}
