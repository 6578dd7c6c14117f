package org.holdfast.matching;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.holdfast.matching.Likeness.Described;

/// Records of a department whose people are looked for: the first 128 bits of the keyed hash of the number of each,
/// and what it says beside.
///
/// @param lo,hi people of these places are meant, `hi` excluded
/// @param rows their numbers in the batch, ascending
/// @param high,low both 0 where the record has no number
public record Batch(long lo, long hi, long[] rows, long[] high, long[] low, List<Described> described) {
    private static final int MARK = 0x48464234;

    public int size() {
        return rows.length;
    }

    /// Under what name the answers to a batch are sealed: neither opens as the other.
    public static UUID answersTo(UUID batch) {
        return new UUID(batch.getMostSignificantBits(), ~batch.getLeastSignificantBits());
    }

    public void write(OutputStream to) throws IOException {
        Writer out = new Writer(to, lo, hi);
        for (int i = 0; i < size(); i++) {
            out.add(rows[i], high[i], low[i], described.get(i));
        }
        out.end();
    }

    /// A batch as bytes, one record after the other. Says nothing of encryption, which is the stream's.
    public static final class Writer {
        private final DataOutputStream out;
        private long written;

        public Writer(OutputStream to, long lo, long hi) throws IOException {
            this.out = new DataOutputStream(to);
            out.writeInt(MARK);
            out.writeLong(lo);
            out.writeLong(hi);
        }

        public void add(long row, long high, long low, Described said) throws IOException {
            out.writeBoolean(true);
            out.writeLong(row);
            out.writeLong(high);
            out.writeLong(low);
            out.writeUTF(said.name());
            out.writeByte(said.sex());
            out.writeInt(PackedDay.of(said.bornOn()));
            out.writeInt(said.villages().size());
            for (long village : said.villages()) {
                out.writeLong(village);
            }
            written++;
        }

        /// Nothing comes after this.
        ///
        /// @return how many records were written
        public long end() throws IOException {
            out.writeBoolean(false);
            out.flush();
            return written;
        }
    }

    /// @throws IOException when the bytes end early, go on too long, or are no batch
    public static Batch read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != MARK) {
            throw new IOException("the file of the batch has an unknown form");
        }
        Reading reading = new Reading(in.readLong(), in.readLong());
        while (in.readBoolean()) {
            reading.record(in);
        }
        if (in.read() >= 0) {
            throw new IOException("the file of the batch goes on after its end");
        }
        return reading.done();
    }

    private static final class Reading {
        private final long lo;
        private final long hi;
        private long[] rows = new long[1024];
        private long[] high = new long[1024];
        private long[] low = new long[1024];
        private final List<Described> described = new ArrayList<>();

        Reading(long lo, long hi) {
            this.lo = lo;
            this.hi = hi;
        }

        void record(DataInputStream in) throws IOException {
            int at = described.size();
            if (at == rows.length) {
                rows = Arrays.copyOf(rows, at * 2);
                high = Arrays.copyOf(high, at * 2);
                low = Arrays.copyOf(low, at * 2);
            }
            rows[at] = in.readLong();
            high[at] = in.readLong();
            low[at] = in.readLong();
            if (at > 0 && rows[at] <= rows[at - 1]) {
                throw new IOException("the file of the batch does not count its records upwards");
            }
            String name = in.readUTF();
            int sex = in.readByte();
            int born = in.readInt();
            described.add(new Described(name, sex, PackedDay.day(born), villages(in)));
        }

        private static List<Long> villages(DataInputStream in) throws IOException {
            List<Long> villages = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                villages.add(in.readLong());
            }
            return List.copyOf(villages);
        }

        Batch done() {
            int size = described.size();
            return new Batch(
                    lo,
                    hi,
                    Arrays.copyOf(rows, size),
                    Arrays.copyOf(high, size),
                    Arrays.copyOf(low, size),
                    List.copyOf(described));
        }
    }
}
