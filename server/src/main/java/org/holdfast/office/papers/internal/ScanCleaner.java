package org.holdfast.office.papers.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.holdfast.office.access.Refused;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.shell.Pictures;
import org.springframework.stereotype.Component;

/// Takes a file apart down to its points and makes a new one of them; pictures as every picture of the office, a
/// PDF page by page.
@Component
class ScanCleaner {
    static final String PDF = "application/pdf";

    Cleaned clean(Path file, String name, Scans.Caps caps) {
        try {
            caps.pictures().refuseTooBig(Files.size(file));
            byte[] bytes = Files.readAllBytes(file);
            return Pictures.begins(bytes, '%', 'P', 'D', 'F', '-')
                            && name.toLowerCase(Locale.ROOT).endsWith(".pdf")
                    ? new PdfScan(caps).clean(bytes)
                    : picture(bytes, name, caps.pictures());
        } catch (IOException e) {
            throw Refused.input("papers.scan.unreadable");
        }
    }

    /// The square is read before the picture is made smaller.
    private static Cleaned picture(byte[] bytes, String name, Pictures.Caps caps) {
        BufferedImage upright = Pictures.upright(bytes, name, caps);
        return new Cleaned(
                Pictures.jpeg(Pictures.smaller(upright, caps), caps), Pictures.JPEG, 1, PaperReader.number(upright));
    }
}
