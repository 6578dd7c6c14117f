package org.holdfast.office.exchange.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.exchange.Feeds;
import org.holdfast.office.exchange.RecordAnswer;
import org.holdfast.office.shell.Words;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The liaison's side. Every statement names the posting: what another department sent does not exist.
@Component
class FeedRows implements Feeds {
    private static final SqlFiles SQL = SqlFiles.of(FeedRows.class);
    private static final String OWN = "feed.own";
    private static final int AT_ONCE = 5_000;

    private final JdbcClient db;
    private final Gate gate;
    private final Words words;

    FeedRows(JdbcClient db, Gate gate, Words words) {
        this.db = db;
        this.gate = gate;
        this.words = words;
    }

    @Override
    public List<Batch> batches(Acting who, int atMost, int skip) {
        return gate.read(who, OWN, within -> batches(who, within, null, atMost, skip));
    }

    @Override
    public long count(Acting who) {
        return gate.read(
                who,
                OWN,
                within -> db.sql("select count(*) from exchange.batch where posting_id = :posting"
                                + " and state <> 'read' and region_code >= :lo and region_code < :hi")
                        .param("posting", who.postingId())
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query(Long.class)
                        .single());
    }

    @Override
    public Batch batch(Acting who, UUID batch) {
        return gate.read(who, OWN, within -> one(who, within, batch));
    }

    private Batch one(Acting who, Within within, UUID batch) {
        return batches(who, within, batch, 1, 0).stream().findFirst().orElseThrow(Refused::missing);
    }

    private List<Batch> batches(Acting who, Within within, @Nullable UUID id, int atMost, int skip) {
        return db.sql(SQL.text("feed_batches"))
                .param("posting", who.postingId())
                .param("id", id)
                .param("at_most", atMost)
                .param("skip", skip)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> batch(row))
                .list();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        Map<RecordAnswer, Long> counts = new EnumMap<>(RecordAnswer.class);
        JsonRows.counts(row.getString("counts"))
                .forEach((code, many) -> counts.put(RecordAnswer.ofCode(Integer.parseInt(code)), many));
        return new Batch(
                row.getObject("public_id", UUID.class),
                row.getString("sender"),
                Kinds.department(row.getString("department")),
                row.getString("batch_no"),
                row.getString("state"),
                row.getString("verdict"),
                row.getString("detail"),
                row.getObject("received_on", LocalDate.class),
                row.getLong("records"),
                counts);
    }

    @Override
    public List<Line> lines(Acting who, UUID batch, Optional<RecordAnswer> answer, int atMost, int skip) {
        return gate.read(who, OWN, within -> {
            one(who, within, batch);
            return lines(who, within, batch, answer, atMost, skip)
                    .query((row, n) -> line(row))
                    .list();
        });
    }

    private JdbcClient.StatementSpec lines(
            Acting who, Within within, UUID batch, Optional<RecordAnswer> answer, int atMost, int skip) {
        return db.sql(SQL.text("feed_lines"))
                .param("id", batch)
                .param("posting", who.postingId())
                .param("answer", answer.map(RecordAnswer::code).orElse(null))
                .param("at_most", atMost)
                .param("skip", skip)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private static Line line(ResultSet row) throws SQLException {
        int kind = row.getInt("kind");
        int outcome = row.getInt("outcome");
        return new Line(
                row.getLong("row_no"),
                text(row.getString("record_no")),
                kind == 0 ? Bilingual.NOTHING : Kinds.of(kind).says(),
                row.getObject("amount", Long.class),
                row.getObject("happened_on", LocalDate.class),
                RecordAnswer.ofCode(row.getInt("answer")),
                row.getString("reason"),
                new Bilingual(text(row.getString("faults_zh")), text(row.getString("faults_en"))),
                outcome == 0 ? null : Outcome.ofCode(outcome),
                row.getObject("checked_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    @Override
    public void answers(Acting who, UUID batch, Locale language, OutputStream out) {
        gate.read(who, OWN, within -> {
            String detail = one(who, within, batch).detail();
            AnswerFile file = new AnswerFile(words, language);
            try {
                BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                writer.write(file.heading());
                lines(who, within, batch, Optional.empty(), Integer.MAX_VALUE, 0)
                        .withFetchSize(AT_ONCE)
                        .query((ResultSet row) -> write(writer, file.row(line(row), detail)));
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private static void write(BufferedWriter writer, String row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
