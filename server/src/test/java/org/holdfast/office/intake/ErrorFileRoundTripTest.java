package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.holdfast.office.access.Acting;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// U-10 and T-07: whoever mends only the cells the error file names has every row accepted, whatever the
/// mistakes were, in CSV (UTF-8, GB18030) and in workbooks. The generator knows each mistake's cell; the
/// product must name the same one.
class ErrorFileRoundTripTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:^|\\| )(?:[^|!]*!)?([A-Z]{1,2})([0-9]+)[：:]");
    private static final int FILES = Boolean.getBoolean("long") ? 5_000 : 200;

    private final TestOffice office = TestOffice.shared();
    private final Imports imports = office.bean(Imports.class);

    @TempDir
    Path folder;

    /// One generated file: rows as they should be, and as they are.
    private record Generated(
            String profile, String[] head, List<String[]> good, List<String[]> bad, Set<String> spoilt) {}

    @Test
    void whoeverMendsOnlyTheNamedCellsHasEveryRowAccepted() throws IOException {
        long seed = Long.getLong("seed", Boolean.getBoolean("long") ? System.nanoTime() : 20220602);
        System.out.println("error file round trip: seed " + seed + ", " + FILES + " files");
        Random random = new Random(seed);
        FreshCounty county = office.freshCounty();
        Acting job = CountyFiles.officer(county);
        CountyFiles files = CountyFiles.of(county, seed, 4);
        bring(job, "households", "h.csv", files.householdFile());
        Set<String> rulesMet = new HashSet<>();
        for (int i = 0; i < FILES; i++) {
            Generated file = generate(county, files, random, i, rulesMet);
            roundTrip(job, file, random, i, seed);
        }
        assertThat(rulesMet)
                .as("kinds of mistakes tried")
                .hasSameSizeAs(Mistakes.all().keySet());
    }

    private void roundTrip(Acting job, Generated file, Random random, int number, long seed) throws IOException {
        String where = "seed " + seed + ", file " + number + " (" + file.profile() + ")";
        boolean workbook = number % 4 == 3;
        String name = file.profile() + number + (workbook ? ".xlsx" : ".csv");
        byte[] sent = workbook ? xlsx(file.head(), file.bad()) : csv(file.head(), file.bad(), number % 4 == 1);
        Batch first = bring(job, file.profile(), name, sent);
        assertThat(first.counts().balanced()).as(where).isTrue();
        Set<String> named = new HashSet<>();
        imports.findings(job, first, 1, 1_000, 0).forEach(f -> named.add(f.cell()));
        assertThat(named).as(where).isEqualTo(file.spoilt());

        List<String[]> errorFile = errorFile(job, first, workbook, random.nextBoolean());
        mend(errorFile, file, where);
        byte[] mended = workbook
                ? xlsx(errorFile.getFirst(), tail(errorFile))
                : csv(errorFile.getFirst(), tail(errorFile), false);
        Batch again = bring(job, file.profile(), name, mended);
        assertThat(again.publicId()).as(where + ": the same batch").isEqualTo(first.publicId());
        assertThat(again.counts().rejected())
                .as(where + ": " + imports.findings(job, again, 1, 5, 0))
                .isZero();
        assertThat(again.counts().accepted()).as(where).isEqualTo(file.good().size());
        assertThat(again.counts().applied()).as(where).isEqualTo(file.good().size());
        assertThat(again.counts().balanced()).as(where).isTrue();
    }

    private Generated generate(FreshCounty county, CountyFiles files, Random random, int number, Set<String> met) {
        List<Map.Entry<String, Mistakes.Mistake>> all =
                List.copyOf(Mistakes.all().entrySet());
        String profile = all.get(number % all.size()).getValue().profile();
        List<String[]> good = RowsFor.profile(profile, county, files, random, number);
        String[] head = RowsFor.head(profile);
        List<String[]> bad = new ArrayList<>();
        good.forEach(row -> bad.add(row.clone()));
        Set<String> spoilt = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        for (int k = 0; k < 1 + number % 3; k++) {
            Map.Entry<String, Mistakes.Mistake> entry =
                    k == 0 ? all.get(number % all.size()) : all.get(random.nextInt(all.size()));
            int row = random.nextInt(good.size());
            if (!entry.getValue().profile().equals(profile) || !used.add(row)) {
                continue;
            }
            met.add(entry.getKey());
            int column = RowsFor.column(head, entry.getValue().column());
            bad.get(row)[column] = entry.getValue().spoil().apply(good.get(row)[column], random);
            spoilt.add((char) ('A' + column) + String.valueOf(row + 2));
        }
        return new Generated(profile, head, good, bad, spoilt);
    }

    /// Only the cells the error column names are set right; everything else stays as the office wrote it.
    private void mend(List<String[]> errorFile, Generated file, String where) {
        int errors = file.head().length;
        assertThat(errorFile.getFirst()[errors]).as(where).startsWith("错误 error #");
        for (String[] row : tail(errorFile)) {
            Matcher named = ADDRESS.matcher(row[errors]);
            while (named.find()) {
                int column = named.group(1).charAt(0) - 'A';
                row[column] = file.good().get(Integer.parseInt(named.group(2)) - 2)[column];
            }
        }
    }

    private Batch bring(Acting job, String profile, String name, byte[] content) throws IOException {
        Path path = folder.resolve(UUID.randomUUID().toString());
        Files.write(path, content);
        return imports.bring(job, new Imports.Bringing(profile, name, Map.of()), path, false);
    }

    private List<String[]> errorFile(Acting job, Batch batch, boolean workbook, boolean onlyErrors) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.errorFile(job, batch, onlyErrors, out);
        List<String[]> rows = new ArrayList<>();
        if (workbook) {
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                book.getFirstSheet()
                        .read()
                        .forEach(row -> rows.add(row.stream()
                                .map(cell -> cell == null ? "" : cell.getText())
                                .toArray(String[]::new)));
            }
        } else {
            String text = out.toString(StandardCharsets.UTF_8);
            try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text.substring(1))) {
                reader.forEach(record -> rows.add(record.getFields().toArray(String[]::new)));
            }
        }
        return rows;
    }

    private static List<String[]> tail(List<String[]> rows) {
        return rows.subList(1, rows.size());
    }

    private static byte[] csv(String[] head, List<String[]> rows, boolean chinese) {
        StringBuilder text = new StringBuilder();
        line(text, head);
        rows.forEach(row -> line(text, row));
        return text.toString().getBytes(chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String[] row) {
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(row[i].replace("\"", "\"\""))
                    .append('"');
        }
        text.append("\r\n");
    }

    private static byte[] xlsx(String[] head, List<String[]> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            put(sheet, 0, head);
            for (int i = 0; i < rows.size(); i++) {
                put(sheet, i + 1, rows.get(i));
            }
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int line, String[] row) {
        for (int i = 0; i < row.length; i++) {
            if (!row[i].isEmpty() && row[i].indexOf('\u0007') < 0) {
                sheet.inlineString(line, i, row[i]);
            } else if (!row[i].isEmpty()) {
                sheet.inlineString(line, i, row[i].replace('\u0007', '\u202e'));
            }
        }
    }
}
