package org.holdfast.office.shell;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Which way up a photo is. A phone writes it beside the picture; since nothing beside the picture is kept, the
/// picture itself is turned.
final class Turned {
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int FIRST_SEGMENT = 2;

    private Turned() {}

    /// 1 to 8 as the standard numbers them; 1, the right way up, where nothing says otherwise.
    static int of(byte[] jpeg) {
        int at = FIRST_SEGMENT;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            int end = Math.min(jpeg.length, at + 2 + length);
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            int data = at + 4;
            if (marker == 0xE1
                    && data + EXIF.length < end
                    && Arrays.equals(EXIF, Arrays.copyOfRange(jpeg, data, data + EXIF.length))) {
                return inTiff(ByteBuffer.wrap(jpeg, data + EXIF.length, end - data - EXIF.length)
                        .slice());
            }
            at = end;
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 14) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry + 12 > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int way = tiff.getShort(entry + 8) & 0xFFFF;
                return way >= 1 && way <= 8 ? way : 1;
            }
        }
        return 1;
    }

    /// The picture the right way up, on white, without transparency.
    static BufferedImage upright(BufferedImage image, int way) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = way >= 5;
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.drawImage(image, turn(way, width, height), null);
        pen.dispose();
        return upright;
    }

    private static AffineTransform turn(int way, int w, int h) {
        return switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
