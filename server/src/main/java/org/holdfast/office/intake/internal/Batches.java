package org.holdfast.office.intake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.Batch;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The batches and their rounds.
@Repository
class Batches {
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of(Batch.class);

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a batch is made of when it arrives.
    record Arrival(String profile, String fileName, byte[] hash, long size, Map<String, String> asked) {}

    UUID add(Acting who, Arrival file, String stored) {
        Added row = jdbc.sql(sql.text("batch_add"))
                .param("region", who.regionCode())
                .param("lo", who.lo())
                .param("hi", who.hi())
                .param("profile", file.profile())
                .param("name", file.fileName())
                .param("hash", file.hash())
                .param("asked", json(file.asked()))
                .param("account", who.accountId())
                .param("posting", who.postingId())
                .query((added, n) -> new Added(added.getLong(1), added.getObject(2, UUID.class)))
                .single();
        addRound(row.batchId(), 1, who.regionCode(), file, stored);
        return row.publicId();
    }

    private record Added(long batchId, UUID publicId) {}

    void addRound(long batchId, int round, long region, Arrival file, String stored) {
        jdbc.sql("""
                        insert into intake.round (batch_id, round, region_code, file_name, file_hash, file_size, stored)
                        values (:batch, :round, :region, :name, :hash, :size, :stored)""")
                .param("batch", batchId)
                .param("round", round)
                .param("region", region)
                .param("name", file.fileName())
                .param("hash", file.hash())
                .param("size", file.size())
                .param("stored", stored)
                .update();
    }

    Optional<Batch> find(UUID id, Within within) {
        return find(id, within, null);
    }

    /// @param own the posting whose files alone are shown; null for all of the places
    Optional<Batch> find(UUID id, Within within, @Nullable Long own) {
        return jdbc.sql(sql.text("batch_find"))
                .param("id", id)
                .param("own", own)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Batches::row)
                .optional();
    }

    List<Batch> latest(Within within, @Nullable Long own, int atMost, int skip) {
        return jdbc.sql(sql.text("batch_list"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("own", own)
                .param("at_most", atMost)
                .param("skip", skip)
                .query(Batches::row)
                .list();
    }

    long count(Within within, @Nullable Long own) {
        return jdbc.sql("select count(*) from intake.batch where region_code >= :lo and region_code < :hi"
                        + " and (cast(:own as bigint) is null or posting_id = :own)")
                .param("own", own)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Long.class)
                .single();
    }

    List<Batch> unfinished(Within within) {
        return jdbc.sql(sql.text("batch_unfinished"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Batches::row)
                .list();
    }

    /// A batch of these places that began with, or was mended by, exactly this file. The same file with another
    /// year or day stated says something else; an error file comes back with nothing stated. One that is done and
    /// left rows refused does not count: what they lacked may be there now, and the rows that were good change
    /// nothing.
    Optional<UUID> ofFile(Arrival file, Within within, @Nullable Long own) {
        return jdbc.sql("""
                        select b.public_id from intake.batch b join intake.round r on r.batch_id = b.batch_id
                        where r.file_hash = :hash and b.profile = :profile and b.state not in ('failed', 'withdrawn')
                          and (b.asked = cast(:asked as jsonb) or cast(:asked as jsonb) = '{}')
                          and not (b.state = 'done' and b.rejected > 0)
                          and b.region_code >= :lo and b.region_code < :hi
                          and (cast(:own as bigint) is null or b.posting_id = :own)
                        order by b.batch_id desc limit 1""")
                .param("hash", file.hash())
                .param("profile", file.profile())
                .param("asked", json(file.asked()))
                .param("own", own)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(UUID.class)
                .optional();
    }

    /// Whoever brings the same file, or mends the same batch, at the same moment waits until the first has arrived
    /// and then finds it there.
    void oneByOne(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 20220608))")
                .param("what", "intake " + what)
                .query((row, n) -> true)
                .single();
    }

    /// Whether a round of these places names the stored copy.
    boolean names(String stored, Within within) {
        return jdbc.sql("select exists (select 1 from intake.round where stored = :stored"
                        + " and region_code >= :lo and region_code < :hi)")
                .param("stored", stored)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Where a round's file is kept, and how long its plain text is.
    record Kept(String name, long size) {}

    Kept storedFile(long batchId, int round) {
        return jdbc.sql("select stored, file_size from intake.round where batch_id = :batch and round = :round")
                .param("batch", batchId)
                .param("round", round)
                .query((row, n) -> new Kept(row.getString(1), row.getLong(2)))
                .single();
    }

    String fileName(long batchId, int round) {
        return jdbc.sql("select file_name from intake.round where batch_id = :batch and round = :round")
                .param("batch", batchId)
                .param("round", round)
                .query(String.class)
                .single();
    }

    void previewed(Batch batch, Batch.Counts counts, long lastRow, String notesZh, String notesEn) {
        if (!counts.balanced()) {
            throw new IllegalStateException("The rows of batch " + batch.id() + " do not add up: " + counts);
        }
        jdbc.sql("""
                        update intake.batch set state = 'previewed', row_count = :rows, accepted = :accepted, rejected = :rejected,
                          blank = :blank, duplicate = :duplicate, last_row = :last, notes_zh = :zh, notes_en = :en, problem = ''
                        where batch_id = :batch and region_code >= :lo and region_code < :hi""")
                .param("rows", counts.rows())
                .param("accepted", counts.accepted())
                .param("rejected", counts.rejected())
                .param("blank", counts.blank())
                .param("duplicate", counts.duplicate())
                .param("last", lastRow)
                .param("zh", notesZh)
                .param("en", notesEn)
                .param("batch", batch.id())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    void failed(Batch batch, FileRefused why) {
        jdbc.sql("""
                        update intake.batch set state = case when round = 1 then 'failed' else 'previewed' end,
                          round = greatest(round - 1, 1), problem = :code, notes_zh = :zh, notes_en = :en, finished_at = now()
                        where batch_id = :batch and region_code >= :lo and region_code < :hi""")
                .param("code", why.code())
                .param("zh", why.zh())
                .param("en", why.en())
                .param("batch", batch.id())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    /// @return false when the batch is not in `from` any more
    boolean become(Batch batch, Batch.State from, Batch.State to) {
        return jdbc.sql("""
                                update intake.batch set state = :to,
                                  applying_at = case when :to = 'applying' then now() else applying_at end,
                                  finished_at = case when :to in ('done', 'withdrawn') then now() else finished_at end
                                where batch_id = :batch and state = :from and region_code >= :lo and region_code < :hi""")
                        .param("to", to.word())
                        .param("from", from.word())
                        .param("batch", batch.id())
                        .param("lo", batch.lo())
                        .param("hi", batch.hi())
                        .update()
                == 1;
    }

    void mode(Batch batch, boolean allOrNothing) {
        jdbc.sql(
                        "update intake.batch set mode = :mode where batch_id = :batch and region_code >= :lo and region_code < :hi")
                .param("mode", allOrNothing ? "all" : "good")
                .param("batch", batch.id())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    void nextRound(Batch batch) {
        jdbc.sql("""
                        update intake.batch set state = 'received', round = round + 1, finished_at = null
                        where batch_id = :batch and region_code >= :lo and region_code < :hi""")
                .param("batch", batch.id())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    /// @return false when another worker or an earlier life of the server has applied the chunk
    boolean claimChunk(Batch batch, Chunks.Range range, long entryId, int rows) {
        return jdbc.sql("""
                                insert into intake.chunk (batch_id, round, chunk_no, region_code, first_row, until_row, entry_id, rows)
                                values (:batch, :round, :chunk, :region, :first, :until, :entry, :rows)
                                on conflict do nothing""")
                        .param("batch", batch.id())
                        .param("round", batch.round())
                        .param("chunk", range.number())
                        .param("region", batch.regionCode())
                        .param("first", range.firstRow())
                        .param("until", range.untilRow())
                        .param("entry", entryId)
                        .param("rows", rows)
                        .update()
                == 1;
    }

    void applied(Batch batch, int rows, int changed, int unchanged) {
        jdbc.sql("""
                        update intake.batch set applied = applied + :rows, changed = changed + :changed,
                          unchanged = unchanged + :unchanged
                        where batch_id = :batch and region_code >= :lo and region_code < :hi""")
                .param("rows", rows)
                .param("changed", changed)
                .param("unchanged", unchanged)
                .param("batch", batch.id())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    java.util.Set<Integer> chunksIn(Batch batch) {
        return new java.util.HashSet<>(
                jdbc.sql("select chunk_no from intake.chunk where batch_id = :batch and round = :round")
                        .param("batch", batch.id())
                        .param("round", batch.round())
                        .query((row, n) -> row.getInt(1))
                        .list());
    }

    private static Batch row(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getLong("batch_id"),
                row.getObject("public_id", UUID.class),
                row.getLong("region_code"),
                row.getLong("lo"),
                row.getLong("hi"),
                row.getString("profile"),
                row.getString("mode").equals("all"),
                row.getInt("round"),
                row.getString("file_name"),
                Batch.stateOf(row.getString("state")),
                asked(row.getString("asked")),
                new Batch.Counts(
                        row.getLong("row_count"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("blank"),
                        row.getLong("duplicate"),
                        row.getLong("applied"),
                        row.getLong("changed"),
                        row.getLong("unchanged")),
                row.getLong("last_row"),
                row.getString("notes_zh"),
                row.getString("notes_en"),
                row.getString("problem"),
                row.getLong("brought_by"),
                row.getLong("posting_id"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("applying_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    /// JSON of plain words is YAML too, so the reader we have reads it.
    private static Map<String, String> asked(String json) {
        Map<String, String> asked = new HashMap<>();
        if (new Load(LoadSettings.builder().build()).loadFromString(json) instanceof Map<?, ?> read) {
            read.forEach((key, value) -> asked.put(String.valueOf(key), String.valueOf(value)));
        }
        return asked;
    }

    private static String json(Map<String, String> asked) {
        StringBuilder json = new StringBuilder("{");
        asked.forEach((key, value) -> json.append(json.length() == 1 ? "" : ",")
                .append(quoted(key))
                .append(':')
                .append(quoted(value)));
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[^\\p{L}\\p{N} ._:/-]", "") + '"';
    }
}
