package org.holdfast.office.intake.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's binary COPY format, built in memory.
final class CopyRows {
    static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    /// Dates travel as days from here.
    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private byte[] bytes;
    private int length;
    private int rows;
    private int[] starts = new int[1024];

    CopyRows() {
        this(1 << 16);
    }

    /// @param expected bytes that will be needed, about
    CopyRows(int expected) {
        bytes = new byte[expected];
    }

    void begin(int fields) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
        }
        starts[rows++] = length;
        room(2);
        put16(fields);
    }

    /// Takes the last row back; its cells turned out not to belong here.
    void dropLast() {
        length = starts[--rows];
    }

    int rows() {
        return rows;
    }

    /// Copies row `row` to the end of `other`.
    void appendTo(CopyRows other, int row) {
        int from = starts[row];
        int until = row + 1 < rows ? starts[row + 1] : length;
        if (other.rows == other.starts.length) {
            other.starts = Arrays.copyOf(other.starts, other.rows * 2);
        }
        other.starts[other.rows++] = other.length;
        other.room(until - from);
        System.arraycopy(bytes, from, other.bytes, other.length, until - from);
        other.length += until - from;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        rows = 0;
    }

    void nothing() {
        room(4);
        put32(-1);
    }

    void int2(int value) {
        room(6);
        put32(2);
        put16(value);
    }

    void int8(long value) {
        room(12);
        put32(8);
        put64(value);
    }

    void bool(boolean value) {
        room(5);
        put32(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void day(LocalDate value) {
        room(8);
        put32(4);
        put32((int) (value.toEpochDay() - POSTGRES_EPOCH));
    }

    void uuid(UUID value) {
        room(20);
        put32(16);
        put64(value.getMostSignificantBits());
        put64(value.getLeastSignificantBits());
    }

    void text(String value) {
        bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytea(byte @Nullable [] value) {
        if (value == null) {
            nothing();
            return;
        }
        room(4 + value.length);
        put32(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void put16(int value) {
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void put32(int value) {
        put16(value >> 16);
        put16(value);
    }

    private void put64(long value) {
        put32((int) (value >> 32));
        put32((int) value);
    }
}
