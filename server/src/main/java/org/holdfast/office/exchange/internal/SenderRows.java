package org.holdfast.office.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.exchange.Senders;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Senders: who asks is never who confirms.
@Component
class SenderRows implements Senders {
    private static final SqlFiles SQL = SqlFiles.of(SenderRows.class);
    private static final String SEND = "feed.send";
    private static final String CONFIRM = "feed.sender";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Clock clock;

    SenderRows(JdbcClient db, Gate gate, Journal journal, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Map<String, Bilingual> departments() {
        return Kinds.departments();
    }

    @Override
    public List<Sender> own(Acting who) {
        return gate.read(
                who,
                "feed.own",
                within -> senders(within, who.postingId(), null)
                        .query((row, n) -> sender(row))
                        .list());
    }

    @Override
    public List<Sender> all(Acting who) {
        return gate.read(
                who,
                CONFIRM,
                within -> senders(within, null, null)
                        .query((row, n) -> sender(row))
                        .list());
    }

    @Override
    public Answer ask(Acting who, WriteRequest request, String code, String department) {
        String wanted = code.strip();
        if (!wanted.matches("[\\p{L}\\p{N}_-]{2,40}")) {
            throw Refused.input("exchange.problem.code");
        }
        if (!Kinds.departments().containsKey(department)) {
            throw Refused.input("exchange.problem.department");
        }
        return gate.write(who, SEND, request, within -> {
            long entry = journal.record(new Entry(
                    SEND,
                    "monitoring",
                    "exchange.sender",
                    wanted,
                    who.regionCode(),
                    1,
                    null,
                    Map.of("department", department)));
            int added = db.sql(SQL.text("sender_add"))
                    .param("region", who.regionCode())
                    .param("code", wanted)
                    .param("department", department)
                    .param("unit", who.unitName())
                    .param("posting", who.postingId())
                    .param("today", today())
                    .param("account", who.accountId())
                    .param("entry", entry)
                    .update();
            if (added == 0) {
                throw Refused.conflict("exchange.problem.code-known", wanted);
            }
            return Answer.seeOther("/feeds");
        });
    }

    @Override
    public Answer confirm(Acting who, WriteRequest request, UUID id) {
        return gate.write(who, CONFIRM, request, within -> {
            Asked asked = senders(within, null, id)
                    .query((row, n) -> new Asked(sender(row), row.getLong("asked_by")))
                    .optional()
                    .orElseThrow(Refused::missing);
            if (asked.by() == who.accountId()) {
                throw Refused.notAllowed("exchange.problem.own-sender");
            }
            if (asked.sender().confirmedOn().isPresent()) {
                throw Refused.conflict("exchange.problem.confirmed");
            }
            long entry = journal.record(new Entry(
                    CONFIRM, "monitoring", "exchange.sender", id.toString(), who.regionCode(), 1, null, Map.of()));
            db.sql(
                            "update exchange.sender set confirmed_on = :today, confirmed_by = :account, changed_by = :entry"
                                    + " where public_id = :id and confirmed_on is null and region_code >= :lo and region_code < :hi")
                    .param("today", today())
                    .param("account", who.accountId())
                    .param("entry", entry)
                    .param("id", id)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
            return Answer.seeOther("/feeds/senders");
        });
    }

    @Override
    public boolean speaksFor(long posting, String department, Within within) {
        return senders(within, posting, null).query((row, n) -> sender(row)).list().stream()
                .anyMatch(one ->
                        one.department().equals(department) && one.confirmedOn().isPresent());
    }

    private record Asked(Sender sender, long by) {}

    private JdbcClient.StatementSpec senders(Within within, @Nullable Long posting, @Nullable UUID id) {
        return db.sql(SQL.text("senders"))
                .param("posting", posting)
                .param("id", id)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private static Sender sender(ResultSet row) throws SQLException {
        return new Sender(
                row.getObject("public_id", UUID.class),
                row.getString("code"),
                row.getString("department"),
                row.getString("unit_name"),
                row.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
