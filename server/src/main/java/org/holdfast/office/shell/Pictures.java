package org.holdfast.office.shell;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.holdfast.office.access.Refused;

/// Takes a picture apart down to its points and draws a new one of them. What is kept holds no place, no author, no
/// script and no second file.
///
/// Decoding takes memory by the size of the picture, so only [#AT_ONCE] are taken apart at a time.
public final class Pictures {
    public static final String JPEG = "image/jpeg";
    private static final long MILLION = 1_000_000;
    private static final float HUNDRED = 100;
    private static final int AT_ONCE = 2;
    private static final Semaphore TABLES = new Semaphore(AT_ONCE, true);

    private Pictures() {}

    /// What may come in and how it is kept.
    ///
    /// @param words beginning of the keys a refusal speaks with: `.kind`, `.too-big`, `.too-many-points`,
    ///     `.unreadable`
    /// @param longSide points of the longer side when it is kept
    /// @param quality of the kept JPEG, percent
    public record Caps(String words, long megabytes, long megapixels, int longSide, int quality) {
        public void refuseTooBig(long bytes) {
            if (bytes > megabytes * MILLION) {
                throw Refused.input(words + ".too-big", Long.toString(megabytes));
            }
        }

        /// Asked before anything is decoded: a small file may unfold to billions of points.
        public void refuseFlood(long width, long height) {
            if (width < 1 || height < 1 || width > megapixels * MILLION / height) {
                throw Refused.input(words + ".too-many-points", Long.toString(megapixels));
            }
        }
    }

    /// What a file is by its first bytes, never by what it calls itself; the ending must say the same.
    private enum Kind {
        JPEG("jpe?g", 0xFF, 0xD8, 0xFF),
        PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

        private final String ending;
        private final int[] begins;

        Kind(String ending, int... begins) {
            this.ending = ending;
            this.begins = begins;
        }

        private boolean fits(byte[] bytes, String name) {
            return begins(bytes, begins) && name.toLowerCase(Locale.ROOT).matches(".*\\." + ending);
        }
    }

    /// Whether the file begins like this.
    public static boolean begins(byte[] bytes, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether it begins as a JPEG or PNG does and is called one.
    public static boolean fits(byte[] bytes, String name) {
        return kind(bytes, name).isPresent();
    }

    private static Optional<Kind> kind(byte[] bytes, String name) {
        return Arrays.stream(Kind.values()).filter(one -> one.fits(bytes, name)).findFirst();
    }

    /// The picture's points, the right way up, on white; not larger than twice the side that is kept.
    ///
    /// @throws Refused 422 when it is no picture, cannot be read, or is more than the caps allow
    public static BufferedImage upright(byte[] bytes, String name, Caps caps) {
        caps.refuseTooBig(bytes.length);
        Kind kind = kind(bytes, name).orElseThrow(() -> Refused.input(caps.words() + ".kind"));
        TABLES.acquireUninterruptibly();
        try {
            return Turned.upright(decoded(bytes, caps), kind == Kind.JPEG ? Turned.of(bytes) : 1);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            throw Refused.input(caps.words() + ".unreadable");
        } finally {
            TABLES.release();
        }
    }

    private static BufferedImage decoded(byte[] bytes, Caps caps) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Refused.input(caps.words() + ".unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                caps.refuseFlood(width, height);
                ImageReadParam every = reader.getDefaultReadParam();
                int nth = Math.max(1, Math.max(width, height) / caps.longSide());
                every.setSourceSubsampling(nth, nth, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    /// Not longer than the side that is kept; a smaller picture stays as it is.
    public static BufferedImage smaller(BufferedImage image, Caps caps) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= caps.longSide()) {
            return image;
        }
        int width = Math.max(1, Math.round((float) image.getWidth() * caps.longSide() / longest));
        int height = Math.max(1, Math.round((float) image.getHeight() * caps.longSide() / longest));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    public static byte[] jpeg(BufferedImage image, Caps caps) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(caps.quality() / HUNDRED);
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
