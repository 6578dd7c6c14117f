package org.holdfast.office.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Photos as phones make them.
public final class PhonePhotos {
    public static final String MAKER = "PhoneOfTheCadre";

    private PhonePhotos() {}

    /// Grey, without a square.
    public static byte[] plain() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 400, 300);
        pen.dispose();
        return encoded(image, "jpeg");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As large as a camera makes it, with something to see.
    public static byte[] large(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int x = 0; x < width; x += 40) {
            pen.setColor(new Color(x % 256, 90, 160));
            pen.fillRect(x, 0, 40, height);
        }
        pen.dispose();
        return encoded(image, "jpeg");
    }

    /// A PNG that says it is 60,000 × 60,000 points.
    public static byte[] flood() {
        byte[] png = encoded(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }

    /// The same photo with what a phone writes beside it: which way up it is, its maker, and where it was taken.
    public static byte[] withPlace(byte[] jpeg, int way) {
        byte[] exif = exif(way);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2));
        out.put(exif).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static byte[] exif(int way) {
        ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + 16 + 2 + 12 + 4 + 24);
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer tiff = out.slice().order(ByteOrder.BIG_ENDIAN);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(16).putInt(50);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(66);
        tiff.putInt(0);
        tiff.put(MAKER.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(84);
        tiff.putInt(0);
        for (int part : new int[] {34, 1, 26, 1, 30, 1}) {
            tiff.putInt(part);
        }
        return out.array();
    }

    public static Path file(byte[] bytes) {
        try {
            Path file = Files.createTempFile("holdfast-photo", ".bin");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
