package org.holdfast.office.intake.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

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

    static void check(byte[] file) throws IOException {
        checkEnd(file);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            new XlsxGuard().look(zip);
        } catch (ZipException | IllegalArgumentException | EOFException damaged) {
            throw refused("file.damaged", "工作簿已损坏", "The workbook is damaged");
        }
    }

    /// The archive ends where the file ends, begins where the file begins, and has as many parts as it says and
    /// as are allowed: counted here, before anything is built from them.
    private static void checkEnd(byte[] file) {
        int tail = Math.min(file.length, 22 + 65_535);
        for (int i = file.length - 22; i >= file.length - tail && i >= 0; i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                if (i + 22 + two(file, i + 20) != file.length) {
                    throw refused("file.glued", "工作簿之后还附有其他内容", "Something else is glued to the workbook");
                }
                if (two(file, i + 10) > Limits.XLSX_ENTRIES) {
                    throw refused("file.parts", "工作簿的部件过多", "The workbook has too many parts");
                }
                count(file, i, two(file, i + 10));
                return;
            }
        }
        throw refused("file.damaged", "工作簿已损坏", "The workbook is damaged");
    }

    private static void count(byte[] file, int end, int said) {
        long begin = end - four(file, end + 12);
        if (begin < 0 || four(file, end + 16) != begin) {
            throw refused("file.glued", "工作簿前后附有其他内容", "Something else is glued to the workbook");
        }
        int parts = 0;
        int at = (int) begin;
        while (at + 46 <= end && four(file, at) == 0x02014b50L) {
            parts++;
            at += 46 + two(file, at + 28) + two(file, at + 30) + two(file, at + 32);
        }
        if (parts != said || at != end) {
            throw refused("file.damaged", "工作簿已损坏", "The workbook is damaged");
        }
    }

    private static int two(byte[] file, int at) {
        return (file[at] & 0xff) | (file[at + 1] & 0xff) << 8;
    }

    private static long four(byte[] file, int at) {
        return two(file, at) | (long) two(file, at + 2) << 16;
    }

    private void look(ZipFile zip) throws IOException {
        Set<String> seen = new HashSet<>();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            checkName(name, seen);
            boolean plain =
                    entry.getMethod() == ZipArchiveEntry.STORED || entry.getMethod() == ZipArchiveEntry.DEFLATED;
            if (!plain || entry.getGeneralPurposeBit().usesEncryption() || entry.isUnixSymlink()) {
                throw refused("file.part-name", "工作簿含有可疑的部件", "The workbook has a suspicious part");
            }
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

    private void checkPart(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException {
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
