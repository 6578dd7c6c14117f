package org.holdfast.office.papers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.PrintJobs;
import org.holdfast.office.papers.PrintJobs.Asked;
import org.holdfast.office.papers.PrintJobs.Job;
import org.holdfast.office.papers.PrintJobs.Row;
import org.holdfast.office.papers.PrintJobs.Volume;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Print jobs out of the database and into it, one statement each.
@Component
class JobRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PROVINCE = 10_000_000_000L;

    private final JdbcClient db;

    JobRows(JdbcClient db) {
        this.db = db;
    }

    /// A subject of a list that was asked for.
    record Wanted(UUID subject, String head, long region) {}

    /// A job that is not done.
    record Open(
            int province,
            long id,
            PaperKind kind,
            String language,
            long posting,
            long account,
            long region,
            int total,
            int perVolume) {}

    record Waiting(int number, UUID subject) {}

    record Counts(int done, int failed) {}

    private JdbcClient.StatementSpec within(String name, Within within) {
        return db.sql(PrintedPapers.SQL.text(name)).param("lo", within.lo()).param("hi", within.hi());
    }

    private JdbcClient.StatementSpec of(String name, Within within, Open job) {
        return within(name, within).param("province", job.province()).param("job_id", job.id());
    }

    UUID add(Acting who, Asked asked, int perVolume, List<Wanted> wanted, Instant at, long entry) {
        record Key(long id, UUID publicId) {}
        int province = (int) (who.regionCode() / PROVINCE);
        Key key = db.sql(PrintedPapers.SQL.text("add_job"))
                .param("province", province)
                .param("region_code", who.regionCode())
                .param("posting", who.postingId())
                .param("account", who.accountId())
                .param("kind", asked.kind().word())
                .param("language", who.language().getLanguage())
                .param("per_volume", perVolume)
                .param("total", wanted.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .query((row, n) -> new Key(row.getLong("job_id"), row.getObject("public_id", UUID.class)))
                .single();
        db.sql(PrintedPapers.SQL.text("add_rows"))
                .param("province", province)
                .param("job_id", key.id())
                .param("region_code", who.regionCode())
                .param("subjects", wanted.stream().map(Wanted::subject).toArray(UUID[]::new))
                .param("heads", wanted.stream().map(Wanted::head).toArray(String[]::new))
                .param("places", wanted.stream().map(Wanted::region).toArray(Long[]::new))
                .update();
        return key.publicId();
    }

    List<Job> jobs(Within within, Acting who, @Nullable UUID id, Instant since) {
        return within("jobs", within)
                .param("posting", who.postingId())
                .param("id", id)
                .query((row, n) -> job(row, since))
                .list();
    }

    private static Job job(ResultSet row, Instant since) throws SQLException {
        List<Volume> volumes = new ArrayList<>();
        for (JsonNode one : JSON.readTree(row.getString("volumes"))) {
            volumes.add(new Volume(
                    one.path("number").asInt(),
                    one.path("papers").asInt(),
                    one.path("bytes").asLong()));
        }
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Job(
                row.getObject("public_id", UUID.class),
                PaperKind.of(row.getString("kind")).orElseThrow(),
                PrintJobs.State.values()[row.getInt("state") - 1],
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                volumes,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished != null && !finished.toInstant().isAfter(since));
    }

    List<Open> open(Within within) {
        return within("open_jobs", within)
                .query((row, n) -> new Open(
                        row.getInt("province"),
                        row.getLong("job_id"),
                        PaperKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("language"),
                        row.getLong("posting"),
                        row.getLong("account"),
                        row.getLong("region_code"),
                        row.getInt("total"),
                        row.getInt("per_volume")))
                .list();
    }

    /// Rows of a volume that nobody has looked at yet.
    List<Waiting> waiting(Within within, Open job, int from, int until) {
        return of("rows_of_volume", within, job)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Waiting(row.getInt("n"), row.getObject("subject", UUID.class)))
                .list();
    }

    void progress(Within within, Open job, PrintJobs.State state, Counts counts, Instant at) {
        of("job_progress", within, job)
                .param("state", state.ordinal() + 1)
                .param("done", counts.done())
                .param("failed", counts.failed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param problems by row; empty where it was printed
    void settle(Within within, Open job, Map<Integer, String> problems) {
        of("settle_rows", within, job)
                .param("numbers", problems.keySet().toArray(Integer[]::new))
                .param("problems", problems.values().toArray(String[]::new))
                .update();
    }

    Counts counts(Within within, Open job) {
        return of("count_failed", within, job)
                .query((row, n) -> new Counts(row.getInt("done"), row.getInt("failed")))
                .single();
    }

    void addVolume(Open job, int volume, UUID file, int papers, long bytes, Instant at) {
        db.sql(PrintedPapers.SQL.text("add_volume"))
                .param("province", job.province())
                .param("job_id", job.id())
                .param("volume", volume)
                .param("region_code", job.region())
                .param("file", file)
                .param("papers", papers)
                .param("bytes", bytes)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> failed(Within within, Acting who, UUID id, int from, int atMost) {
        return within("failed_rows", within)
                .param("posting", who.postingId())
                .param("id", id)
                .param("from", from)
                .param("at_most", atMost)
                .query((row, n) -> new Row(
                        row.getInt("n"),
                        row.getObject("subject", UUID.class),
                        row.getString("head"),
                        row.getLong("place"),
                        row.getString("problem")))
                .list();
    }

    List<UUID> file(Within within, Acting who, UUID id, int volume, Instant since) {
        return within("volume_file", within)
                .param("posting", who.postingId())
                .param("id", id)
                .param("volume", volume)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("file", UUID.class))
                .list();
    }

    /// Files whose hours are over.
    List<UUID> drop(Within within, Instant since) {
        return within("drop_volumes", within)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("file", UUID.class))
                .list();
    }
}
