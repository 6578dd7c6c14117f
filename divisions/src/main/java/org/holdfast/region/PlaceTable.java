package org.holdfast.region;

import java.util.Arrays;

/// All places of one level in ascending code order: codes, names and pinyin initials in flat arrays. The
/// villages of the nation take about 25 MB. One initial stands for one character of the name, so both share
/// their offsets.
final class PlaceTable {

    private final RegionLevel level;
    private final long[] codes;
    private final int[] starts;
    private final char[] names;
    private final byte[] initials;

    private PlaceTable(RegionLevel level, long[] codes, int[] starts, char[] names, byte[] initials) {
        this.level = level;
        this.codes = codes;
        this.starts = starts;
        this.names = names;
        this.initials = initials;
    }

    RegionLevel level() {
        return level;
    }

    int size() {
        return codes.length;
    }

    long code(int index) {
        return codes[index];
    }

    String name(int index) {
        return new String(names, starts[index], starts[index + 1] - starts[index]);
    }

    String initials(int index) {
        return new String(initials, starts[index], nameLength(index), java.nio.charset.StandardCharsets.US_ASCII);
    }

    /// The index of exactly this code, or a negative number.
    int find(long code) {
        return Arrays.binarySearch(codes, code);
    }

    /// The index of the first code that is not below `code`.
    int from(long code) {
        int found = Arrays.binarySearch(codes, code);
        return found >= 0 ? found : -found - 1;
    }

    int nameLength(int index) {
        return starts[index + 1] - starts[index];
    }

    /// Where `part` begins in the name, or -1.
    int positionInName(int index, char[] part) {
        int last = starts[index + 1] - part.length;
        for (int at = starts[index]; at <= last; at++) {
            if (Arrays.equals(names, at, at + part.length, part, 0, part.length)) {
                return at - starts[index];
            }
        }
        return -1;
    }

    /// Where `part` begins in the initials, or -1.
    int positionInInitials(int index, byte[] part) {
        int last = starts[index + 1] - part.length;
        for (int at = starts[index]; at <= last; at++) {
            if (Arrays.equals(initials, at, at + part.length, part, 0, part.length)) {
                return at - starts[index];
            }
        }
        return -1;
    }

    /// Collects places in any order; [#build] sorts them by code.
    static final class Builder {

        private final RegionLevel level;
        private long[] codes = new long[64];
        private String[] texts = new String[64];
        private int size;

        Builder(RegionLevel level) {
            this.level = level;
        }

        void add(long code, String name) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
                texts = Arrays.copyOf(texts, size * 2);
            }
            codes[size] = code;
            texts[size++] = name;
        }

        PlaceTable build(Pinyin pinyin) {
            sort();
            int[] starts = new int[size + 1];
            for (int i = 0; i < size; i++) {
                starts[i + 1] = starts[i] + texts[i].length();
            }
            char[] names = new char[starts[size]];
            byte[] initials = new byte[starts[size]];
            for (int i = 0; i < size; i++) {
                texts[i].getChars(0, texts[i].length(), names, starts[i]);
                pinyin.initials(texts[i], initials, starts[i]);
            }
            return new PlaceTable(level, Arrays.copyOf(codes, size), starts, names, initials);
        }

        private void sort() {
            for (int i = 1; i < size; i++) {
                if (codes[i - 1] >= codes[i]) {
                    sortAll();
                    return;
                }
            }
        }

        private void sortAll() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            long[] keys = codes;
            Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
            long[] sortedCodes = new long[size];
            String[] sortedTexts = new String[size];
            for (int i = 0; i < size; i++) {
                sortedCodes[i] = codes[order[i]];
                sortedTexts[i] = texts[order[i]];
                if (i > 0 && sortedCodes[i] == sortedCodes[i - 1]) {
                    throw new IllegalArgumentException("Code %s stands twice at level %s (%s and %s); keep one."
                            .formatted(RegionCode.of(sortedCodes[i]), level, sortedTexts[i - 1], sortedTexts[i]));
                }
            }
            codes = sortedCodes;
            texts = sortedTexts;
        }
    }
}
