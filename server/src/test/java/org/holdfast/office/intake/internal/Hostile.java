package org.holdfast.office.intake.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// Hostile files, made anew at every run, and what the reader of uploads does with each. As a program of its
/// own it runs under the heap the operating system is told to give it.
final class Hostile {
    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String WORKBOOK =
            "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String STYLES =
            "<?xml version=\"1.0\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
    private static final String SHEET =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>plain</t></is></c></row></sheetData></worksheet>";
    private static final String DEEP =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String DOCTYPE = "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY a \"";

    private Hostile() {}

    /// A file under the name it is sent by.
    record Sent(String name, byte[] content) {}

    interface Part {
        void write(ZipOutputStream zip) throws IOException;
    }

    static Map<String, Sent> bombs() {
        Map<String, Sent> bombs = new LinkedHashMap<>();
        bombs.put("nested archives", xlsx(zip -> nested(zip, 9)));
        bombs.put("ten gigabytes in one entry", xlsx(Hostile::zeros));
        bombs.put("a million entries", new Sent("million.xlsx", millionEntries(true)));
        bombs.put("a million entries, a hundred said", new Sent("million-said-100.xlsx", millionEntries(false)));
        bombs.put(
                "quadratic entities",
                sheet(DOCTYPE + "x".repeat(50_000) + "\">]><worksheet><sheetData>" + "&a;".repeat(50_000)
                        + "</sheetData>" + "</worksheet>"));
        bombs.put(
                "entities of entities",
                sheet(DOCTYPE + "lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>"));
        bombs.put(
                "an external entity",
                sheet("<?xml version=\"1.0\"?><!DOCTYPE s SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>"));
        bombs.put("deep XML", sheet(DEEP + "<row><c><is>".repeat(2_000_000)));
        bombs.put("shared strings", xlsx(zip -> sharedStrings(zip)));
        return bombs;
    }

    static Map<String, Sent> wrongNames() {
        Map<String, Sent> slips = new LinkedHashMap<>();
        for (String name : new String[] {
            "../../outside.txt", "..\\..\\outside.txt", "/tmp/outside.txt", "C:\\outside.txt", "xl/../../outside.txt"
        }) {
            slips.put(name, xlsx(zip -> text(zip, name, "owned")));
        }
        slips.put("a part twice in other letters", xlsx(zip -> text(zip, "XL/Workbook.xml", WORKBOOK)));
        slips.put("a symbolic link", new Sent("link.xlsx", symlink()));
        return slips;
    }

    static Map<String, Sent> masks() {
        byte[] good = plain().content();
        Map<String, Sent> masks = new LinkedHashMap<>();
        masks.put("a workbook called csv", new Sent("a.csv", good));
        masks.put("text called xlsx", new Sent("a.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        masks.put("a page called csv", new Sent("a.csv", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8)));
        masks.put("a pdf called csv", new Sent("a.csv", "%PDF-1.7\n%abc".getBytes(StandardCharsets.UTF_8)));
        masks.put("a program called csv", new Sent("a.csv", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}));
        masks.put("a program before a workbook", new Sent("a.xlsx", joined(new byte[] {'M', 'Z', 0, 0, 1, 2}, good)));
        masks.put(
                "a page behind a workbook",
                new Sent("a.xlsx", joined(good, "<script>".getBytes(StandardCharsets.UTF_8))));
        masks.put("an archive before a workbook", new Sent("a.xlsx", joined(symlink(), good)));
        masks.put("an archive that is no workbook", new Sent("a.xlsx", onlyText()));
        masks.put("a workbook with macros", xlsx(zip -> text(zip, "xl/vbaProject.bin", "x")));
        masks.put(
                "an old workbook",
                new Sent("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4}));
        masks.put("a script", new Sent("a.sh", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)));
        return masks;
    }

    static Sent plain() {
        return xlsx(zip -> {});
    }

    /// A picture that says it is 60,000 by 60,000: 14 GB once decoded.
    static Sent withFlood() {
        return xlsx(zip -> {
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
            zip.write(new byte[] {0, 0, (byte) 0xea, 0x60, 0, 0, (byte) 0xea, 0x60, 8, 6, 0, 0, 0, 1, 2, 3, 4});
        });
    }

    /// @return the code of the refusal, or how many rows were read
    static String read(Sent sent) throws IOException {
        Content content = new Content() {
            @Override
            public InputStream stream() {
                return new ByteArrayInputStream(sent.content());
            }

            @Override
            public long size() {
                return sent.content().length;
            }
        };
        try (RowSource source = Examination.open(content, FileKind.of(content, sent.name()))) {
            int rows = 0;
            while (source.next() != null) {
                rows++;
            }
            return rows + " rows";
        } catch (FileRefused refused) {
            return refused.code();
        }
    }

    /// Prints `name|answer|milliseconds` for every bomb; the file itself is made before the clock starts.
    public static void main(String[] arguments) throws IOException {
        read(plain());
        for (Map.Entry<String, Sent> bomb : bombs().entrySet()) {
            long began = System.nanoTime();
            String answer = read(bomb.getValue());
            System.out.println(bomb.getKey() + "|" + answer + "|" + (System.nanoTime() - began) / 1_000_000);
        }
    }

    private static Sent sheet(String xml) {
        return new Sent("bomb.xlsx", archive(zip -> {
            text(zip, "[Content_Types].xml", TYPES);
            text(zip, "xl/workbook.xml", WORKBOOK);
            text(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            text(zip, "xl/styles.xml", STYLES);
            text(zip, "xl/worksheets/sheet1.xml", xml);
        }));
    }

    private static Sent xlsx(Part more) {
        return new Sent("book.xlsx", archive(zip -> {
            text(zip, "[Content_Types].xml", TYPES);
            text(zip, "xl/workbook.xml", WORKBOOK);
            text(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            text(zip, "xl/styles.xml", STYLES);
            text(zip, "xl/worksheets/sheet1.xml", SHEET);
            more.write(zip);
        }));
    }

    private static byte[] archive(Part parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            parts.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] onlyText() {
        return archive(zip -> text(zip, "readme.txt", "no workbook"));
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Archives in archives; at the bottom 64 MB of nothing.
    private static void nested(ZipOutputStream zip, int depth) throws IOException {
        byte[] inner = archive(bottom -> {
            bottom.putNextEntry(new ZipEntry("xl/zeros.xml"));
            bottom.write(new byte[64 << 20]);
        });
        for (int i = 0; i < depth; i++) {
            byte[] before = inner;
            inner = archive(one -> {
                for (int copy = 0; copy < 3; copy++) {
                    one.putNextEntry(new ZipEntry("xl/" + copy + ".zip"));
                    one.write(before, 0, Math.min(before.length, 2 << 20));
                }
            });
        }
        zip.putNextEntry(new ZipEntry("xl/embeddings/inner.xlsx"));
        zip.write(inner);
    }

    /// Ten gigabytes of zeros are ten megabytes packed.
    private static void zeros(ZipOutputStream zip) throws IOException {
        zip.setLevel(Deflater.BEST_COMPRESSION);
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
        byte[] blanks = new byte[8 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 1_280; i++) {
            zip.write(blanks);
        }
    }

    private static void sharedStrings(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        zip.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                .getBytes(StandardCharsets.UTF_8));
        byte[] strings = "<si><t>x</t></si>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 900; i++) {
            zip.write(strings);
        }
        zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }

    /// A directory of a million empty parts in the form of archives without their 64-bit extension.
    private static byte[] millionEntries(boolean honest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int entries = honest ? 1_000_000 : 300_000;
        byte[] local = new byte[31];
        put(local, 0, 0x04034b50, 4);
        put(local, 26, 1, 2);
        out.writeBytes(local);
        byte[] central = new byte[46 + 7];
        put(central, 0, 0x02014b50, 4);
        put(central, 28, 7, 2);
        for (int i = 0; i < entries; i++) {
            put(central, 46, 0x30303030L + i % 10, 4);
            out.writeBytes(central);
        }
        byte[] end = new byte[22];
        put(end, 0, 0x06054b50, 4);
        put(end, 8, honest ? 0xffff : 100, 2);
        put(end, 10, honest ? 0xffff : 100, 2);
        put(end, 12, (long) entries * central.length, 4);
        put(end, 16, local.length, 4);
        out.writeBytes(end);
        return out.toByteArray();
    }

    private static void put(byte[] bytes, int at, long value, int width) {
        for (int i = 0; i < width; i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
        }
    }

    private static byte[] symlink() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry link = new ZipArchiveEntry("xl/link");
            link.setUnixMode(0120777);
            byte[] target = "/etc/passwd".getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(target);
            link.setMethod(ZipEntry.STORED);
            link.setSize(target.length);
            link.setCrc(sum.getValue());
            zip.putArchiveEntry(link);
            zip.write(target);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
