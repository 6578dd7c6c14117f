package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through a workbook before anything parses it: size, parts, what the parts are, and no document type
/// declarations.
///
/// Sizes are counted while inflating; what the archive says about itself is not believed.
final class XlsxGuard {
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
    private static final byte[] ENTITY = {'<', '!', 'E', 'N', 'T', 'I', 'T', 'Y'};

    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private XlsxGuard() {}

    static void check(Path file) throws IOException {
        if (Files.size(file) > Limits.XLSX_BYTES) {
            throw new FileRefused(
                    "file.size",
                    "工作簿超过 20 MB。请另存为 CSV 后上传。",
                    "The workbook is larger than 20 MB. Save it as CSV and upload that.");
        }
        checkEnd(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new XlsxGuard().look(zip);
        } catch (ZipException damaged) {
            throw refused("file.damaged", "工作簿已损坏", "The workbook is damaged");
        }
    }

    /// The archive ends where the file ends: nothing is glued behind it, and it does not claim more parts than
    /// allowed.
    private static void checkEnd(Path file) throws IOException {
        try (RandomAccessFile raf = new RandomAccessFile(file.toFile(), "r")) {
            long length = raf.length();
            int tail = (int) Math.min(length, 22 + 65_535);
            byte[] end = new byte[tail];
            raf.seek(length - tail);
            raf.readFully(end);
            for (int i = tail - 22; i >= 0; i--) {
                if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
                    int parts = (end[i + 10] & 0xff) | (end[i + 11] & 0xff) << 8;
                    int comment = (end[i + 20] & 0xff) | (end[i + 21] & 0xff) << 8;
                    if (i + 22 + comment != tail) {
                        throw refused("file.glued", "工作簿之后还附有其他内容", "Something else is glued to the workbook");
                    }
                    if (parts > Limits.XLSX_ENTRIES) {
                        throw refused("file.parts", "工作簿的部件过多", "The workbook has too many parts");
                    }
                    return;
                }
            }
            throw refused("file.damaged", "工作簿已损坏", "The workbook is damaged");
        }
    }

    private void look(ZipFile zip) throws IOException {
        if (zip.size() > Limits.XLSX_ENTRIES) {
            throw refused("file.parts", "工作簿的部件过多", "The workbook has too many parts");
        }
        Set<String> seen = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            checkName(name, seen);
            checkPart(zip, entry, name);
        }
        if (!seen.contains("[content_types].xml") || !seen.contains("xl/workbook.xml")) {
            throw refused("file.not-workbook", "压缩包不是工作簿", "The archive is not a workbook");
        }
    }

    private static void checkName(String name, Set<String> seen) {
        if (name.startsWith("/") || name.contains("..") || name.contains(":") || !seen.add(name)) {
            throw refused("file.part-name", "工作簿含有可疑的部件名", "The workbook has a suspicious part name");
        }
        boolean macros = name.contains("vbaproject") || name.contains("macrosheets") || name.contains("activex");
        boolean objects = name.contains("embeddings/")
                || name.contains("oleobject")
                || name.endsWith(".bin") && !name.contains("printersettings");
        boolean links =
                name.contains("externallinks/") || name.endsWith("connections.xml") || name.contains("querytables/");
        if (macros || objects || links) {
            throw refused(
                    macros ? "file.macros" : objects ? "file.objects" : "file.links",
                    "工作簿含有宏、嵌入对象或外部链接",
                    "The workbook holds macros, embedded objects or links to other files");
        }
    }

    private void checkPart(ZipFile zip, ZipEntry entry, String name) throws IOException {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        long limit = name.endsWith("sharedstrings.xml") ? Limits.XLSX_SHARED_STRINGS : Limits.XLSX_UNPACKED;
        long size = 0;
        int doctype = 0;
        int entity = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (size > limit || unpacked > Limits.XLSX_UNPACKED) {
                    throw refused("file.unpacked", "工作簿解压后过大", "The workbook is too large when unpacked");
                }
                for (int i = 0; xml && i < read; i++) {
                    byte b = buffer[i];
                    doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == '<' ? 1 : 0;
                    entity = b == ENTITY[entity] ? entity + 1 : b == '<' ? 1 : 0;
                    if (doctype == DOCTYPE.length || entity == ENTITY.length || b == 0) {
                        throw refused(
                                "file.doctype",
                                "工作簿含有文档类型声明或非常规编码",
                                "The workbook declares a document type or an unusual encoding");
                    }
                }
            }
        }
    }

    private static FileRefused refused(String code, String zh, String en) {
        return new FileRefused(
                code,
                zh + "，未予读取。请在表格软件中新建工作簿，只粘贴数值后上传。",
                en + "; it was not read. Make a new workbook in a spreadsheet, paste only the values and upload that.");
    }
}
