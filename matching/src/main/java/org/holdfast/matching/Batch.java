package org.holdfast.matching;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.matching.Likeness.Described;

/// Records of a department whose people are looked for: the first 128 bits of the keyed hash of the number of each,
/// and what it says beside.
///
/// @param rows their numbers in the batch
/// @param high,low both 0 where the record has no number
public record Batch(long[] rows, long[] high, long[] low, List<Described> described) {
    private static final int MARK = 0x48464232;

    public int size() {
        return rows.length;
    }

    /// The batch as bytes. Says nothing of encryption, which is the streams'.
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MARK);
        out.writeInt(size());
        for (int i = 0; i < size(); i++) {
            Described said = described.get(i);
            out.writeLong(rows[i]);
            out.writeLong(high[i]);
            out.writeLong(low[i]);
            out.writeUTF(said.name());
            out.writeByte(said.sex());
            out.writeInt(PackedDay.of(said.bornOn()));
            out.writeInt(said.villages().size());
            for (long village : said.villages()) {
                out.writeLong(village);
            }
            out.writeUTF(said.lastFour());
            out.writeBoolean(said.numberFaulty());
        }
        out.flush();
    }

    /// @throws IOException when the bytes end early, go on too long, or are no batch
    public static Batch read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != MARK) {
            throw new IOException("the file of the batch has an unknown form");
        }
        int size = in.readInt();
        if (size < 0) {
            throw new IOException("the file of the batch has a count that cannot be");
        }
        long[] rows = new long[size];
        long[] high = new long[size];
        long[] low = new long[size];
        List<Described> described = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows[i] = in.readLong();
            high[i] = in.readLong();
            low[i] = in.readLong();
            String name = in.readUTF();
            int sex = in.readByte();
            int born = in.readInt();
            List<Long> villages = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                villages.add(in.readLong());
            }
            described.add(new Described(name, sex, PackedDay.day(born), villages, in.readUTF(), in.readBoolean()));
        }
        if (in.read() >= 0) {
            throw new IOException("the file of the batch goes on after its end");
        }
        return new Batch(rows, high, low, described);
    }
}
