package org.holdfast.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Whom the records of a batch may mean, as a matching elsewhere found them: text, a line for each, numbers alone.
/// In memory about 40 bytes for a person who may be meant and nothing for a record that means nobody.
public final class Answers {
    static final String HEAD = "row_no,answer,place_no,score,province,region_code,household_id,person_id";
    private static final int COLUMNS = 8;

    private long records;
    private int count;
    private long[] row = new long[1024];
    private byte[] score = new byte[1024];
    private short[] province = new short[1024];
    private long[] region = new long[1024];
    private long[] household = new long[1024];
    private long[] person = new long[1024];

    private Answers() {}

    /// @param score of the likeness, or [Hit#NAMED] where the number and the name agree
    public record Meant(long row, int score, int province, long region, long household, long person) {}

    /// Writes what was gathered. Says nothing of encryption, which is the stream's.
    public static void write(Batch batch, Gathered gathered, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(HEAD);
        text.write('\n');
        for (int at = 0; at < batch.size(); at++) {
            text.write(lines(batch.rows()[at], gathered.of(at)));
        }
        text.flush();
    }

    /// A line for whoever may be meant, or one that says nobody.
    private static String lines(long row, List<Hit> hits) {
        if (hits.isEmpty()) {
            return row + ",nobody,,,,,,\n";
        }
        StringBuilder lines = new StringBuilder();
        for (int place = 0; place < hits.size(); place++) {
            Hit hit = hits.get(place);
            boolean named = hit.score() == Hit.NAMED;
            lines.append(row)
                    .append(named ? ",number," : ",likely,")
                    .append(place + 1)
                    .append(',');
            lines.append(named ? "" : Integer.toString(hit.score())).append(',');
            lines.append(hit.province()).append(',').append(hit.region()).append(',');
            lines.append(hit.household()).append(',').append(hit.person()).append('\n');
        }
        return lines.toString();
    }

    /// @throws IOException where a line is not as [#write] writes it, which is said with its number
    public static Answers read(InputStream from) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8), 1 << 16);
        if (!HEAD.equals(text.readLine())) {
            throw new IOException("the answers do not begin with " + HEAD);
        }
        Answers answers = new Answers();
        long last = Long.MIN_VALUE;
        long at = 1;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            at++;
            try {
                last = answers.take(line.split(",", -1), last);
            } catch (IllegalArgumentException e) {
                throw new IOException("line " + at + " of the answers is none", e);
            }
        }
        return answers;
    }

    private long take(String[] cells, long last) {
        long its = Long.parseLong(cells[0]);
        if (cells.length != COLUMNS || its < last) {
            throw new IllegalArgumentException("another form");
        }
        records += its > last ? 1 : 0;
        switch (cells[1]) {
            case "nobody" -> {}
            case "number" -> add(its, Hit.NAMED, cells);
            case "likely" -> add(its, Math.clamp(Integer.parseInt(cells[3]), 0, 100), cells);
            default -> throw new IllegalArgumentException(cells[1]);
        }
        return its;
    }

    private void add(long its, int points, String[] cells) {
        if (count == row.length) {
            row = Arrays.copyOf(row, count * 2);
            score = Arrays.copyOf(score, count * 2);
            province = Arrays.copyOf(province, count * 2);
            region = Arrays.copyOf(region, count * 2);
            household = Arrays.copyOf(household, count * 2);
            person = Arrays.copyOf(person, count * 2);
        }
        row[count] = its;
        score[count] = (byte) points;
        province[count] = Short.parseShort(cells[4]);
        region[count] = Long.parseLong(cells[5]);
        household[count] = Long.parseLong(cells[6]);
        person[count++] = Long.parseLong(cells[7]);
    }

    /// How many records were answered, those that mean nobody too.
    public long records() {
        return records;
    }

    /// Those of the records from `first` to before `until` whose number and name agree with a person's.
    public void named(long first, long until, Consumer<Meant> each) {
        for (int at = from(first); at < count && row[at] < until; at++) {
            if (score[at] == Hit.NAMED) {
                each.accept(meant(at));
            }
        }
    }

    /// Whom a record may mean, the likeliest first.
    public List<Meant> likely(long record) {
        List<Meant> all = new ArrayList<>();
        for (int at = from(record); at < count && row[at] == record; at++) {
            if (score[at] != Hit.NAMED) {
                all.add(meant(at));
            }
        }
        return all;
    }

    private Meant meant(int at) {
        return new Meant(row[at], score[at], province[at], region[at], household[at], person[at]);
    }

    /// The first line of a record, or of the next one that has any.
    private int from(long record) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row[middle] < record) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
