package org.holdfast.matching;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/// A block as bytes: its counts, then column after column. Says nothing of encryption, which is the streams'.
public final class PeopleFile {
    private static final int AT_ONCE = 1 << 13;
    private static final int MARK = 0x48464D32;

    private PeopleFile() {}

    /// @throws NullPointerException where the keys were let go
    public static void write(People people, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MARK);
        out.writeInt(people.count);
        out.writeInt(people.groups);
        out.writeInt(people.texts.length);
        longs(out, people.person);
        ints(out, people.group);
        longs(out, people.name);
        ints(out, people.born);
        out.write(people.sex);
        ByteBuffer provinces = ByteBuffer.allocate(people.groups * Short.BYTES);
        provinces.asShortBuffer().put(people.province);
        out.write(provinces.array());
        longs(out, people.household);
        longs(out, people.region);
        ByteBuffer texts = ByteBuffer.allocate(people.texts.length * Character.BYTES);
        texts.asCharBuffer().put(people.texts);
        out.write(texts.array());
        longs(out, Objects.requireNonNull(people.keyHigh));
        longs(out, Objects.requireNonNull(people.keyLow));
        out.flush();
    }

    /// @throws IOException when the bytes end early, go on too long, or are no block
    public static People read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != MARK) {
            throw new IOException("A file of the match data has an unknown form.");
        }
        int count = in.readInt();
        int groups = in.readInt();
        int characters = in.readInt();
        if (count < 0 || count > People.MOST || groups < 0 || groups > count || characters < 0) {
            throw new IOException("A file of the match data has counts that cannot be.");
        }
        People people = new People(
                count,
                longs(in, count),
                ints(in, count),
                longs(in, count),
                ints(in, count),
                bytes(in, count),
                groups,
                shorts(in, groups),
                longs(in, groups),
                longs(in, groups),
                characters(in, characters),
                longs(in, count),
                longs(in, count));
        if (in.read() >= 0) {
            throw new IOException("A file of the match data goes on after its end.");
        }
        return people;
    }

    private static void longs(DataOutputStream out, long[] all) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE * Long.BYTES);
        for (int from = 0; from < all.length; from += AT_ONCE) {
            int size = Math.min(AT_ONCE, all.length - from);
            buffer.asLongBuffer().put(all, from, size);
            out.write(buffer.array(), 0, size * Long.BYTES);
        }
    }

    private static void ints(DataOutputStream out, int[] all) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE * Integer.BYTES);
        for (int from = 0; from < all.length; from += AT_ONCE) {
            int size = Math.min(AT_ONCE, all.length - from);
            buffer.asIntBuffer().put(all, from, size);
            out.write(buffer.array(), 0, size * Integer.BYTES);
        }
    }

    private static long[] longs(DataInputStream in, int count) throws IOException {
        long[] all = new long[count];
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE * Long.BYTES);
        for (int from = 0; from < count; from += AT_ONCE) {
            int size = Math.min(AT_ONCE, count - from);
            in.readFully(buffer.array(), 0, size * Long.BYTES);
            buffer.asLongBuffer().get(all, from, size);
        }
        return all;
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] all = new int[count];
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE * Integer.BYTES);
        for (int from = 0; from < count; from += AT_ONCE) {
            int size = Math.min(AT_ONCE, count - from);
            in.readFully(buffer.array(), 0, size * Integer.BYTES);
            buffer.asIntBuffer().get(all, from, size);
        }
        return all;
    }

    private static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] all = new byte[count];
        in.readFully(all);
        return all;
    }

    private static short[] shorts(DataInputStream in, int count) throws IOException {
        short[] all = new short[count];
        ByteBuffer.wrap(bytes(in, count * Short.BYTES)).asShortBuffer().get(all);
        return all;
    }

    private static char[] characters(DataInputStream in, int count) throws IOException {
        char[] all = new char[count];
        ByteBuffer.wrap(bytes(in, count * Character.BYTES)).asCharBuffer().get(all);
        return all;
    }
}
