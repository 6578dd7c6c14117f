package org.holdfast.office.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Writes a screenshot with at most 256 colours: a page of text needs no more, and the repository stays light.
final class SmallPng {
    private static final int COLOURS = 256;

    private SmallPng() {}

    static long write(byte[] png, Path file) {
        try {
            BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
            Map<Integer, Integer> seen = new HashMap<>();
            for (int y = 0; y < full.getHeight(); y++) {
                for (int x = 0; x < full.getWidth(); x++) {
                    seen.merge(full.getRGB(x, y) | 0xff000000, 1, Integer::sum);
                }
            }
            List<Integer> palette = seen.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                    .limit(COLOURS)
                    .map(Map.Entry::getKey)
                    .toList();
            Files.createDirectories(file.getParent());
            ImageIO.write(indexed(full, palette), "png", file.toFile());
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage indexed(BufferedImage full, List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model =
                new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage small =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int index = nearest.computeIfAbsent(full.getRGB(x, y) | 0xff000000, rgb -> nearest(rgb, colours));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        return small;
    }

    private static int nearest(int rgb, int[] colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (rgb >> 16 & 0xff) - (colours[i] >> 16 & 0xff);
            int green = (rgb >> 8 & 0xff) - (colours[i] >> 8 & 0xff);
            int blue = (rgb & 0xff) - (colours[i] & 0xff);
            int far = red * red + green * green + blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
