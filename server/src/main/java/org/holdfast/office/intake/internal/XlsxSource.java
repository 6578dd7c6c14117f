package org.holdfast.office.intake.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// Rows of the first visible sheet of a workbook, streamed.
final class XlsxSource implements RowSource {
    /// What a spreadsheet shows of a number; its last binary digits are noise.
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal TOO_LONG = new BigDecimal("1E15");

    private final ReadableWorkbook workbook;
    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxSource(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.name = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    static XlsxSource open(Content file) throws IOException {
        ReadableWorkbook workbook = parsed(file.bytes(Limits.XLSX_BYTES));
        Sheet sheet = workbook.getSheets()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(
                        () -> new FileRefused("file.no-sheet", "工作簿没有可见的工作表。", "The workbook has no visible sheet."));
        return new XlsxSource(workbook, sheet);
    }

    private static ReadableWorkbook parsed(byte[] file) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
        } catch (ExcelReaderException | IllegalArgumentException incomplete) {
            throw new FileRefused(
                    "file.damaged",
                    "工作簿缺少必要的部件，未予读取。请在表格软件中另存为 xlsx 或 CSV 后上传。",
                    "The workbook lacks a part it needs; it was not read. Save it as xlsx or CSV in a spreadsheet and upload that.");
        }
    }

    @Override
    public String sheet() {
        return name;
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            int count = Math.min(row.getCellCount(), Limits.COLUMNS + 1);
            String[] cells = new String[count];
            Arrays.fill(cells, "");
            for (int i = 0; i < count; i++) {
                Cell cell = row.hasCell(i) ? row.getCell(i) : null;
                cells[i] = cell == null ? "" : text(cell);
            }
            return new SourceRow(row.getRowNum(), cells);
        } catch (UncheckedIOException | ExcelReaderException damaged) {
            throw new FileRefused(
                    "file.damaged",
                    "工作表已损坏，未予读取。请另存为 CSV 后上传。",
                    "The sheet is damaged; it was not read. Save it as CSV and upload that.");
        }
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell, raw);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
        }
        String text = cell.getType() == CellType.STRING ? cell.getText() : raw;
        return text.length() > Limits.TEXT ? text.substring(0, Limits.TEXT) + "…" : text;
    }

    private static String number(Cell cell, String raw) {
        try {
            BigDecimal value = new BigDecimal(raw);
            if (isDate(cell) && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(73_050)) < 0) {
                return cell.asDate().toLocalDate().toString();
            }
            // Sixteen digits and more are not what somebody typed any more; left in scientific notation they are
            // recognised.
            if (value.abs().compareTo(TOO_LONG) >= 0) {
                return String.format(Locale.ROOT, "%.14E", value);
            }
            return value.round(SHOWN).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return raw;
        }
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("yy") || bare.contains("d") && bare.contains("m");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
