package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// What a file really is, by its bytes first and its name second. The two must agree.
sealed interface FileKind {

    record Csv(Charset charset, boolean mark) implements FileKind {}

    record Xlsx() implements FileKind {}

    Charset GB18030 = Charset.forName("GB18030");

    /// @throws FileRefused when it is none of ours
    static FileKind of(Content file, String name) throws IOException {
        byte[] head = new byte[8];
        int read;
        try (InputStream in = file.stream()) {
            read = in.readNBytes(head, 0, 8);
        }
        if (read == 0) {
            throw new FileRefused("file.empty", "文件是空的。请重新导出后上传。", "The file is empty. Export it again and upload it.");
        }
        String ending = name.toLowerCase(Locale.ROOT).replaceAll("^.*\\.", "");
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new FileRefused(
                    "file.xls",
                    "这是旧版 xls 文件或加密文件。请在表格软件中另存为 xlsx 或 CSV（不加密）后上传。",
                    "This is an old xls file or an encrypted one. Save it as xlsx or CSV without a password and upload that.");
        }
        boolean zip = startsWith(head, 'P', 'K', 3, 4);
        return switch (ending) {
            case "xlsx" -> zip ? guarded(file) : refuseRenamed();
            case "csv", "txt", "tsv" -> zip ? refuseRenamed() : text(file);
            case "xlsm", "xltm", "xlsb" ->
                throw new FileRefused(
                        "file.macros",
                        "带宏的工作簿不予读取。请另存为 xlsx 后上传。",
                        "Workbooks with macros are not read. Save it as xlsx and upload that.");
            default ->
                throw new FileRefused(
                        "file.kind",
                        "只读取 xlsx 和 csv 文件。请另存为其中一种后上传。",
                        "Only xlsx and csv files are read. Save it as one of them and upload that.");
        };
    }

    private static FileKind guarded(Content file) throws IOException {
        XlsxGuard.check(file.bytes(Limits.XLSX_BYTES));
        return new Xlsx();
    }

    private static FileKind refuseRenamed() {
        throw new FileRefused(
                "file.renamed",
                "文件内容与扩展名不符。请用表格软件打开后另存为 xlsx 或 CSV。",
                "The content is not what the file's name says. Open it in a spreadsheet and save it as xlsx or CSV.");
    }

    /// UTF-8 when every byte fits, else GB18030 when every byte fits that.
    private static FileKind text(Content file) throws IOException {
        if (file.size() > Limits.CSV_BYTES) {
            throw new FileRefused(
                    "file.size",
                    "文件超过 600 MB。请按县或乡分开上传。",
                    "The file is larger than 600 MB. Upload it county by county.");
        }
        byte[] head;
        try (InputStream in = file.stream()) {
            head = in.readNBytes(512);
        }
        String start =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") || start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
            refuseRenamed();
        }
        boolean mark = startsWith(head, 0xef, 0xbb, 0xbf);
        if (decodes(file, StandardCharsets.UTF_8)) {
            return new Csv(StandardCharsets.UTF_8, mark);
        }
        if (decodes(file, GB18030)) {
            return new Csv(GB18030, false);
        }
        throw new FileRefused(
                "file.charset",
                "文件既不是 UTF-8 也不是 GB18030 编码。请在表格软件中另存为“CSV UTF-8”。",
                "The text is neither UTF-8 nor GB18030. Save it as \"CSV UTF-8\" in a spreadsheet.");
    }

    private static boolean decodes(Content file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] chunk = new byte[1 << 16];
        ByteBuffer bytes = ByteBuffer.allocate(chunk.length + 16);
        CharBuffer chars = CharBuffer.allocate(chunk.length + 16);
        try (InputStream in = file.stream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes.put(chunk, 0, read).flip();
                CoderResult result = decoder.decode(bytes, chars, false);
                if (result.isError() || holdsNul(chars)) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
        }
        bytes.flip();
        return !decoder.decode(bytes, chars, true).isError();
    }

    private static boolean holdsNul(CharBuffer chars) {
        for (int i = 0; i < chars.position(); i++) {
            if (chars.get(i) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
