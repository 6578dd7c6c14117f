package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.office.access.Acting;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S-42: what begins like a formula comes back as text, in CSV behind an apostrophe and in workbooks as a typed text
/// cell, and is read again as it was. The files themselves are looked at; no spreadsheet program runs here.
class FormulaCellsTest {
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "\uff1d1+1",
            "=HYPERLINK(\"http://x\",\"y\")",
            "%0A=1");
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-fA-F]+);");
    private static final String REMARKS = "备注 remarks";

    private final TestOffice office = TestOffice.shared();
    private final Imports imports = office.bean(Imports.class);
    private final FreshCounty county = office.freshCounty();
    private final Acting officer = CountyFiles.officer(county);

    @TempDir
    Path folder;

    @Test
    void inACsvFileTheyStandBehindAnApostropheAndAreReadWithoutIt() throws IOException {
        StringBuilder text = new StringBuilder();
        rows().forEach(row -> text.append(line(row)));
        Batch batch = bring("formulas.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(batch.counts().rejected()).isEqualTo(FORMULAS.size());

        String errors = new String(errorFile(batch), StandardCharsets.UTF_8);
        for (String formula : FORMULAS) {
            String quoted = "'" + formula.replace("\"", "\"\"");
            assertThat(errors.contains("," + quoted) || errors.contains("\"" + quoted))
                    .as("%s in %s", formula, errors)
                    .isTrue();
        }
        mended(batch, "formulas.csv", errors.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void inAWorkbookTheyAreTypedTextAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            List<String[]> rows = rows();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).length; c++) {
                    sheet.inlineString(r, c, rows.get(r)[c]);
                }
            }
        }
        Batch batch = bring("formulas.xlsx", out.toByteArray());
        assertThat(batch.counts().rejected()).isEqualTo(FORMULAS.size());

        String xml = parts(errorFile(batch));
        assertThat(xml).doesNotContainPattern("<f[ >/]");
        String text = NUMBERED.matcher(xml)
                .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)))
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertThat(FORMULAS).allSatisfy(formula -> assertThat(text).contains(formula));
    }

    /// With the phone set right, the error file itself is taken: the apostrophes do no harm.
    private void mended(Batch first, String name, byte[] errorFile) throws IOException {
        byte[] right = new String(errorFile, StandardCharsets.UTF_8)
                .replace(",12,", ",19900000000,")
                .getBytes(StandardCharsets.UTF_8);
        Batch again = bring(name, right);
        assertThat(again.publicId()).isEqualTo(first.publicId());
        assertThat(again.counts().rejected())
                .as(() -> imports.findings(officer, again, 1, 5, 0).toString())
                .isZero();
        assertThat(again.counts().accepted()).isEqualTo(FORMULAS.size());
    }

    /// Households with a phone that is refused, and a formula in a column the office does not know.
    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        rows.add((CountyFiles.HOUSEHOLD_HEAD + "," + REMARKS).split(","));
        for (int i = 0; i < FORMULAS.size(); i++) {
            long village = county.village(1, 1);
            rows.add(new String[] {
                "%012d%05d".formatted(village, 700 + i),
                "%012d".formatted(village),
                "12",
                "3",
                "no",
                "none",
                "",
                FORMULAS.get(i)
            });
        }
        return rows;
    }

    private static String line(String[] row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            boolean quoted = row[i].contains("\"") || row[i].contains(",");
            text.append(i == 0 ? "" : ",").append(quoted ? '"' + row[i].replace("\"", "\"\"") + '"' : row[i]);
        }
        return text.append("\r\n").toString();
    }

    private Batch bring(String name, byte[] content) throws IOException {
        Path path = folder.resolve(UUID.randomUUID().toString());
        Files.write(path, content);
        return imports.bring(officer, new Imports.Bringing("households", name, Map.of()), path, false);
    }

    private byte[] errorFile(Batch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.errorFile(officer, batch, false, out);
        return out.toByteArray();
    }

    private String parts(byte[] workbook) throws IOException {
        Path file = folder.resolve("errors.xlsx");
        Files.write(file, workbook);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                if (part.getName().contains("sheet") || part.getName().contains("sharedStrings")) {
                    all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
