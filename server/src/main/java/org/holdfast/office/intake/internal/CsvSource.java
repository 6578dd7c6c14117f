package org.holdfast.office.intake.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a text file. The separator is the one the heading uses most: comma, tab or semicolon.
final class CsvSource implements RowSource {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final char separator;
    private long rowNo;

    private CsvSource(CsvReader<CsvRecord> reader, char separator) {
        this.reader = reader;
        this.records = reader.iterator();
        this.separator = separator;
    }

    static CsvSource open(Content file, FileKind.Csv kind) throws IOException {
        char separator = separatorOf(file, kind);
        BufferedReader text = new BufferedReader(new InputStreamReader(file.stream(), kind.charset()), 1 << 16);
        if (kind.mark()) {
            text.read();
        }
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(1 << 24)
                .ofCsvRecord(text);
        return new CsvSource(reader, separator);
    }

    private static char separatorOf(Content file, FileKind.Csv kind) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.stream(), kind.charset()))) {
            int comma = 0;
            int tab = 0;
            int semicolon = 0;
            char[] head = new char[8192];
            int read = text.read(head);
            for (int i = 0; i < read; i++) {
                comma += head[i] == ',' ? 1 : 0;
                tab += head[i] == '\t' ? 1 : 0;
                semicolon += head[i] == ';' ? 1 : 0;
            }
            return tab > comma && tab >= semicolon ? '\t' : semicolon > comma ? ';' : ',';
        }
    }

    char separator() {
        return separator;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            List<String> fields = records.next().getFields();
            String[] cells = fields.toArray(String[]::new);
            return new SourceRow(++rowNo, cells);
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new FileRefused(
                    "file.quote",
                    "第 " + (rowNo + 1) + " 行引号不成对，无法继续读取。请补上引号后重新上传。",
                    "A quote in row " + (rowNo + 1)
                            + " is not closed, so nothing can be read from there on. Close it and upload the file again.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
