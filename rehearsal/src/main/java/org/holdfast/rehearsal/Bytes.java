package org.holdfast.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/// A growing page of CSV in UTF-8. Cells are written with [#cell]; a comma goes before each but the first of a
/// row.
final class Bytes {

    private byte[] page = new byte[1 << 16];
    private int length;
    private int rowFrom;
    private long rows;

    void clear() {
        length = 0;
        rowFrom = 0;
        rows = 0;
    }

    long rows() {
        return rows;
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(page, 0, length);
    }

    private void room(int more) {
        if (length + more > page.length) {
            page = Arrays.copyOf(page, Math.max(page.length * 2, length + more));
        }
    }

    private void separate(int more) {
        room(more + 1);
        if (length > rowFrom) {
            page[length++] = ',';
        } else {
            page[length] = 0;
        }
    }

    /// The first cell of a row may be empty only if this is called before it.
    Bytes empty() {
        separate(1);
        return this;
    }

    Bytes empties(int many) {
        for (int i = 0; i < many; i++) {
            empty();
        }
        return this;
    }

    /// Text that needs no quotes.
    Bytes cell(String text) {
        return cell(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes cell(byte[] text) {
        return cell(text, text.length);
    }

    Bytes cell(byte[] text, int many) {
        separate(many);
        System.arraycopy(text, 0, page, length, many);
        length += many;
        return this;
    }

    Bytes cell(long number) {
        separate(20);
        digits(number);
        return this;
    }

    /// With leading zeros.
    Bytes cell(long number, int width) {
        separate(20);
        padded(number, width);
        return this;
    }

    /// A number of two parts without a mark in between: village and running number.
    Bytes joined(long head, int headWidth, long tail, int tailWidth) {
        separate(headWidth + tailWidth + 20);
        padded(head, headWidth);
        padded(tail, tailWidth);
        return this;
    }

    Bytes joined(long head, int headWidth, long middle, int middleWidth, long tail, int tailWidth) {
        joined(head, headWidth, middle, middleWidth);
        if (tailWidth > 0) {
            room(20);
            padded(tail, tailWidth);
        }
        return this;
    }

    Bytes yesNo(boolean yes) {
        return cell(yes ? YES : NO);
    }

    private static final byte[] YES = {'y', 'e', 's'};
    private static final byte[] NO = {'n', 'o'};

    /// Hundredths of a yuan or of a mu, without needless decimals.
    Bytes hundredths(long value) {
        separate(24);
        digits(value / 100);
        int rest = (int) (value % 100);
        if (rest != 0) {
            page[length++] = '.';
            padded(rest, 2);
        }
        return this;
    }

    Bytes day(int year, int month, int day) {
        separate(10);
        padded(year, 4);
        page[length++] = '-';
        padded(month, 2);
        page[length++] = '-';
        padded(day, 2);
        return this;
    }

    Bytes day(LocalDate day) {
        return day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    Bytes month(int year, int month) {
        separate(10);
        padded(year, 4);
        page[length++] = '-';
        padded(month, 2);
        return this;
    }

    /// One more digit on the cell just written.
    Bytes append(int digit) {
        room(1);
        page[length++] = (byte) ('0' + digit);
        return this;
    }

    /// Takes characters off the cell just written.
    Bytes shorten(int by) {
        length -= by;
        return this;
    }

    void endRow() {
        room(1);
        page[length++] = '\n';
        rowFrom = length;
        rows++;
    }

    /// Takes back the row begun.
    void dropRow() {
        length = rowFrom;
    }

    private void digits(long number) {
        if (number < 0) {
            page[length++] = '-';
            digits(-number);
            return;
        }
        int width = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            width++;
        }
        padded(number, width);
    }

    private void padded(long number, int width) {
        long rest = number;
        for (int i = length + width - 1; i >= length; i--) {
            page[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
    }
}
