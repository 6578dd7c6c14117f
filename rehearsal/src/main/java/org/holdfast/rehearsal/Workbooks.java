package org.holdfast.rehearsal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Turns the CSV files of a folder into workbooks beside them, all cells as text, as the national system
/// exports them.
final class Workbooks {

    /// What a sheet can hold.
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 2_000;

    private Workbooks() {}

    static void beside(Path folder, Consumer<String> say) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.endsWith("manifest.csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Path workbook = folder.resolve(file.getFileName().toString().replace(".csv", ".xlsx"));
            say.accept(write(file, workbook) + " rows in " + workbook.getFileName());
        }
    }

    /// Answers how many rows were written, the lines above the data included.
    static int write(Path csv, Path workbook) throws IOException {
        int row = 0;
        try (OutputStream out = Files.newOutputStream(workbook);
                Workbook book = new Workbook(out, "Holdfast", "1.0");
                CsvReader<CsvRecord> lines =
                        CsvReader.builder().allowExtraFields(true).ofCsvRecord(csv)) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            for (CsvRecord line : lines) {
                if (row == MOST_ROWS) {
                    throw new IOException(csv.getFileName() + " has more rows than a sheet can hold; use the CSV.");
                }
                for (int column = 0; column < line.getFieldCount(); column++) {
                    if (!line.getField(column).isEmpty()) {
                        sheet.inlineString(row, column, line.getField(column));
                    }
                }
                row++;
                if (row % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
        }
        return row;
    }
}
