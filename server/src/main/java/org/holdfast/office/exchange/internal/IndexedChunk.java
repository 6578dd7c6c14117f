package org.holdfast.office.exchange.internal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.holdfast.matching.Answers;
import org.holdfast.matching.Answers.Meant;
import org.holdfast.matching.Nation;
import org.holdfast.matching.PackedName;
import org.holdfast.matching.People;
import org.holdfast.office.exchange.internal.FeedBatches.Header;
import org.holdfast.office.intake.ImportTarget.Chunk;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One chunk of a large batch: read, found in memory or elsewhere, written as a set. Only people of the batch's places
/// count, and
/// the household that is written is the registry's of this moment, so that a copy a moment old tells nobody's
/// place wrongly.
@Component
class IndexedChunk {
    private static final SqlFiles SQL = SqlFiles.of(IndexedChunk.class);

    private final JdbcClient db;

    IndexedChunk(JdbcClient db) {
        this.db = db;
    }

    /// @return how many records were taken
    int take(Nation nation, Staged batch, Chunk chunk, Header header, String thresholds) {
        Found found = found(nation, batch, chunk, Kinds.ownedBy(header.department()));
        return write(
                batch,
                chunk,
                header,
                thresholds,
                found.rows,
                found.column(at -> nation.block(at).province(Nation.place(at))),
                found.column(at -> nation.block(at).household(Nation.place(at))),
                found.column(at -> nation.block(at).person(Nation.place(at))));
    }

    /// The same where the people were found elsewhere.
    ///
    /// @return how many records were taken
    int take(Answers answers, Staged batch, Chunk chunk, Header header, String thresholds) {
        List<Meant> found = new ArrayList<>();
        answers.named(chunk.firstRow(), chunk.untilRow(), one -> {
            if (one.region() >= batch.lo() && one.region() < batch.hi()) {
                found.add(one);
            }
        });
        return write(
                batch,
                chunk,
                header,
                thresholds,
                found.stream().mapToLong(Meant::row).toArray(),
                found.stream().mapToLong(Meant::province).toArray(),
                found.stream().mapToLong(Meant::household).toArray(),
                found.stream().mapToLong(Meant::person).toArray());
    }

    private int write(
            Staged batch,
            Chunk chunk,
            Header header,
            String thresholds,
            long[] rows,
            long[] provinces,
            long[] households,
            long[] people) {
        return db.sql(SQL.text("record_take_found"))
                .param("rows", rows)
                .param("provinces", provinces)
                .param("households", households)
                .param("people", people)
                .param("batch", batch.batchId())
                .param("region", batch.bringer().regionCode())
                .param("owned", Kinds.ownedBy(header.department()))
                .param("thresholds", thresholds)
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .param("entry", chunk.entryId())
                .update();
    }

    private Found found(Nation nation, Staged batch, Chunk chunk, Short[] owned) {
        Keys keys = new Keys((int) (chunk.untilRow() - chunk.firstRow()));
        db.sql(SQL.text("staged_keys"))
                .param("batch", batch.batchId())
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .param("owned", owned)
                .query((ResultSet row) ->
                        keys.add(row.getLong("row_no"), row.getBytes("number"), row.getString("name")));
        int[] found = new int[keys.count];
        nation.match(keys.high, keys.low, keys.name, keys.text, 0, keys.count, found);
        Found all = new Found(keys.count);
        for (int i = 0; i < keys.count; i++) {
            if (found[i] >= 0) {
                People block = nation.block(found[i]);
                long region = block.region(Nation.place(found[i]));
                if (region >= batch.lo() && region < batch.hi()) {
                    all.add(keys.row[i], found[i]);
                }
            }
        }
        return all.done();
    }

    private static final class Keys {
        private final long[] row;
        private final long[] high;
        private final long[] low;
        private final long[] name;
        private final String[] text;
        private int count;

        Keys(int most) {
            row = new long[most];
            high = new long[most];
            low = new long[most];
            name = new long[most];
            text = new String[most];
        }

        void add(long rowNo, byte[] number, @Nullable String said) {
            ByteBuffer key = ByteBuffer.wrap(number);
            String plain = PackedName.plain(said == null ? "" : said);
            row[count] = rowNo;
            high[count] = key.getLong(0);
            low[count] = key.getLong(8);
            name[count] = PackedName.of(plain);
            text[count++] = plain;
        }
    }

    private static final class Found {
        private long[] rows;
        private int[] people;
        private int count;

        Found(int most) {
            rows = new long[most];
            people = new int[most];
        }

        void add(long row, int person) {
            rows[count] = row;
            people[count++] = person;
        }

        Found done() {
            rows = Arrays.copyOf(rows, count);
            people = Arrays.copyOf(people, count);
            return this;
        }

        long[] column(IntToLongFunction of) {
            return Arrays.stream(people).mapToLong(of).toArray();
        }
    }
}
