package org.holdfast.office.referrals.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.referrals.Comparisons;
import org.holdfast.office.referrals.RecipientAnswer;
import org.holdfast.office.shell.Masked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists, their answers and their differences as screens show them.
@Component
class ComparisonRows implements Comparisons {
    private static final String VIEW = "referral.compare";
    private static final int AT_ONCE = 5_000;
    private static final int LONGEST_WORDS = 1_000;

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final ListAnswers texts;
    private final Clock clock;

    ComparisonRows(JdbcClient db, Gate gate, Journal journal, ListAnswers texts, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    private record Numbered(long number, Listed list) {}

    @Override
    public List<Listed> lists(Acting who, int atMost) {
        return gate.read(
                who,
                VIEW,
                within -> lists(within, who, null, atMost).stream()
                        .map(Numbered::list)
                        .toList());
    }

    @Override
    public Listed list(Acting who, UUID list) {
        return gate.read(who, VIEW, within -> one(within, who, list).list());
    }

    private Numbered one(Within within, Acting who, UUID list) {
        return lists(within, who, list, 1).stream().findFirst().orElseThrow(Refused::missing);
    }

    private List<Numbered> lists(Within within, Acting who, @Nullable UUID id, int atMost) {
        return at("lists", within)
                .param("posting", department(who) ? who.postingId() : null)
                .param("id", id)
                .param("at_most", atMost)
                .query((row, n) -> new Numbered(row.getLong("list_id"), listed(row)))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        Map<RecipientAnswer, Long> counts = new EnumMap<>(RecipientAnswer.class);
        JsonRows.counts(row.getString("counts"))
                .forEach((code, rows) -> counts.put(RecipientAnswer.ofCode(Integer.parseInt(code)), rows));
        return new Listed(
                row.getObject("public_id", UUID.class),
                row.getObject("month", LocalDate.class),
                row.getString("verdict"),
                row.getObject("received_on", LocalDate.class),
                row.getLong("region_code"),
                counts);
    }

    @Override
    public Map<Kind, Long> counts(Acting who) {
        return gate.read(who, VIEW, within -> {
            Map<Kind, Long> counts = new EnumMap<>(Kind.class);
            if (!department(who)) {
                at("difference_counts", within).query((ResultSet row) -> {
                    counts.put(kind(row.getInt(1)), row.getLong(2));
                });
            }
            return counts;
        });
    }

    @Override
    public List<Difference> differences(Acting who, Kind kind, int atMost, int from) {
        return gate.read(who, VIEW, within -> {
            if (department(who)) {
                return List.of();
            }
            return at("differences", within)
                    .param("kind", kind.code())
                    .param("at_most", atMost)
                    .param("from", from)
                    .query((row, n) -> difference(row))
                    .list();
        });
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getObject("public_id", UUID.class),
                row.getInt("version"),
                row.getObject("month", LocalDate.class),
                row.getInt("programme"),
                kind(row.getInt("kind")),
                Masked.name(row.getString("name")),
                row.getObject("amount", Long.class),
                row.getBoolean("clue"),
                row.getLong("region_code"),
                row.getObject("household", UUID.class));
    }

    private record Held(int version, boolean settled, long region) {}

    @Override
    public Answer settle(
            Acting who, WriteRequest request, UUID difference, int version, Settled settled, String words) {
        return gate.write(who, "referral.settle", request, within -> {
            Held held = at("difference_lock", within)
                    .param("id", difference)
                    .query((row, n) -> new Held(
                            row.getInt("version"),
                            row.getObject("settled", Integer.class) != null,
                            row.getLong("region_code")))
                    .optional()
                    .orElseThrow(Refused::missing);
            if (held.settled() || held.version() != version) {
                throw Refused.conflict("referrals.difference-settled");
            }
            if (words.isBlank() || words.length() > LONGEST_WORDS) {
                throw Refused.input("referrals.words-missing");
            }
            long entry = journal.record(new Entry(
                    "referral.settle",
                    "monitoring",
                    "referrals.difference",
                    difference.toString(),
                    held.region(),
                    1,
                    null,
                    Map.of("settled", settled.name())));
            at("difference_settle", within)
                    .param("id", difference)
                    .param("settled", settled.code())
                    .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                    .param("words", words.strip())
                    .param("account", who.accountId())
                    .param("entry", entry)
                    .update();
            return Answer.seeOther("/referrals/compare");
        });
    }

    @Override
    public void answers(Acting who, UUID list, Locale language, OutputStream out) {
        try {
            out.write(texts.heading(language).getBytes(StandardCharsets.UTF_8));
            long after = -1;
            for (List<ListAnswers.Row> slice = slice(who, list, after);
                    !slice.isEmpty();
                    slice = slice(who, list, after)) {
                for (ListAnswers.Row row : slice) {
                    out.write(texts.row(row, language).getBytes(StandardCharsets.UTF_8));
                }
                after = slice.getLast().rowNo();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ListAnswers.Row> slice(Acting who, UUID list, long after) {
        return gate.read(who, VIEW, within -> {
            Numbered known = one(within, who, list);
            return at("recipients", within)
                    .param("list", known.number())
                    .param("after", after)
                    .param("at_most", AT_ONCE)
                    .query((row, n) -> new ListAnswers.Row(
                            row.getLong("row_no"),
                            row.getInt("programme"),
                            RecipientAnswer.ofCode(row.getInt("answer")),
                            known.list().verdict(),
                            row.getString("faults_zh"),
                            row.getString("faults_en")))
                    .list();
        });
    }

    private static boolean department(Acting who) {
        return who.role().equals(CivilAffairs.LIAISON);
    }

    private static Kind kind(int code) {
        return Kind.values()[code - 1];
    }

    private JdbcClient.StatementSpec at(String statement, Within within) {
        return db.sql(ReferralRows.SQL.text(statement)).param("lo", within.lo()).param("hi", within.hi());
    }
}
