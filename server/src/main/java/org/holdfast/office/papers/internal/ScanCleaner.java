package org.holdfast.office.papers.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.holdfast.office.access.Refused;
import org.holdfast.office.papers.Scans;
import org.springframework.stereotype.Component;

/// Takes a file apart down to its points and makes a new one of them. What is kept holds no place, no author, no
/// script and no second file.
@Component
class ScanCleaner {
    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";
    static final int LONGEST_SIDE = 2_600;
    private static final float QUALITY = 0.8f;

    /// What a file is by its first bytes, never by what it calls itself; the ending must say the same.
    private enum Kind {
        JPEG("jpe?g", 0xFF, 0xD8, 0xFF),
        PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
        PDF("pdf", '%', 'P', 'D', 'F', '-');

        private final String ending;
        private final int[] begins;

        Kind(String ending, int... begins) {
            this.ending = ending;
            this.begins = begins;
        }

        private boolean fits(byte[] bytes, String name) {
            for (int i = 0; i < begins.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != begins[i]) {
                    return false;
                }
            }
            return name.toLowerCase(Locale.ROOT).matches(".*\\." + ending);
        }
    }

    Cleaned clean(Path file, String name) {
        try {
            if (Files.size(file) > Scans.MOST_BYTES) {
                throw Refused.input("papers.scan.too-big", Long.toString(Scans.MOST_BYTES / 1_000_000));
            }
            byte[] bytes = Files.readAllBytes(file);
            Kind kind = Arrays.stream(Kind.values())
                    .filter(one -> one.fits(bytes, name))
                    .findFirst()
                    .orElseThrow(() -> Refused.input("papers.scan.kind"));
            return kind == Kind.PDF
                    ? new PdfScan(this).clean(bytes)
                    : picture(bytes, kind == Kind.JPEG ? Turned.of(bytes) : 1);
        } catch (IOException e) {
            throw Refused.input("papers.scan.unreadable");
        }
    }

    private Cleaned picture(byte[] bytes, int way) throws IOException {
        BufferedImage upright = Turned.upright(decoded(bytes), way);
        return new Cleaned(jpeg(upright), JPEG, 1, PaperReader.number(upright));
    }

    /// Asks for the size first: a small file may unfold to billions of points.
    private static BufferedImage decoded(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Refused.input("papers.scan.unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                if (points > Scans.MOST_POINTS) {
                    throw Refused.input("papers.scan.too-many-points", Long.toString(Scans.MOST_POINTS / 1_000_000));
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int nth = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
                every.setSourceSubsampling(nth, nth, 0, 0);
                return reader.read(0, every);
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new IOException(e);
            } finally {
                reader.dispose();
            }
        }
    }

    byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
