package org.holdfast.office.casework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Channel;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Report;
import org.holdfast.office.casework.ReportAnswer;
import org.holdfast.office.casework.Reports;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of reports, and their settling.
@Component
class ReportDesk implements Reports {
    private static final SqlFiles SQL = SqlFiles.of(ReportDesk.class);
    private static final String VIEW = "telling.view";
    private static final String SETTLE = "telling.settle";
    private static final String REVEAL = "telling.reveal";
    private static final int ELSEWHERE_SHOWN = 50;
    private static final int LONGEST_ANSWER = 500;

    private final Gate gate;
    private final Journal journal;
    private final HouseholdFiles households;
    private final ReportStore store;
    private final FieldCipher cipher;
    private final JdbcClient db;

    ReportDesk(
            Gate gate,
            Journal journal,
            HouseholdFiles households,
            ReportStore store,
            FieldCipher cipher,
            JdbcClient db) {
        this.gate = gate;
        this.journal = journal;
        this.households = households;
        this.store = store;
        this.cipher = cipher;
        this.db = db;
    }

    @Override
    public Map<Filter, Long> counts(Acting who) {
        return gate.read(who, VIEW, within -> {
            Map<Filter, Long> counts = new EnumMap<>(Filter.class);
            for (Filter filter : Filter.values()) {
                counts.put(filter, 0L);
            }
            rows(within, "report_counts").param("today", store.today()).query(row -> {
                Filter state = Filter.valueOf(row.getString("state"));
                counts.put(state, row.getLong("reports"));
                if (state != Filter.ANSWERED) {
                    counts.merge(Filter.OPEN, row.getLong("reports"), Long::sum);
                    counts.merge(Filter.LATE, row.getLong("late"), Long::sum);
                }
            });
            return counts;
        });
    }

    @Override
    public List<Report> reports(Acting who, Filter filter, int from, int atMost) {
        return gate.read(
                who,
                VIEW,
                within -> rows(within, "report_page")
                        .param("filter", filter.name())
                        .param("today", store.today())
                        .param("from", Math.max(0, from))
                        .param("at_most", atMost)
                        .query((row, n) -> report(row, store.today()))
                        .list());
    }

    @Override
    public List<Elsewhere> elsewhere(Acting who) {
        return gate.read(
                who,
                VIEW,
                within -> db.sql(SQL.text("reports_elsewhere"))
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .param("at_most", ELSEWHERE_SHOWN)
                        .query((row, n) -> new Elsewhere(
                                row.getObject("report_id", UUID.class),
                                row.getLong("region_code"),
                                row.getLong("looks"),
                                MaskedName.of(row.getString("head_name")),
                                row.getObject("received_on", LocalDate.class)))
                        .list());
    }

    @Override
    public Report report(Acting who, UUID report) {
        return gate.read(who, VIEW, within -> one(within, report));
    }

    @Override
    public Numbers numbers(Acting who, WriteRequest request, UUID report) {
        AtomicReference<Numbers> opened = new AtomicReference<>(new Numbers("", ""));
        gate.write(who, REVEAL, request, within -> {
            Sealed sealed = sealed(within, report);
            journal.record(new Entry(
                    REVEAL, "settling", "report", report.toString(), sealed.village(), 1, null, Map.of("class", "C4")));
            opened.set(opened(report, sealed));
            return Answer.ok("shown");
        });
        return opened.get();
    }

    private Sealed sealed(Within within, UUID report) {
        return db.sql(SQL.text("report_numbers"))
                .param("report", report)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Sealed(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .optional()
                .orElseThrow(Refused::missing);
    }

    private Numbers opened(UUID report, Sealed sealed) {
        return new Numbers(
                plain(sealed.document(), ReportStore.DOCUMENT, report),
                plain(sealed.phone(), ReportStore.PHONE, report));
    }

    /// What a family declared of itself, to be written and not to be shown; empty where somebody else told.
    Numbers declared(Within within, UUID report) {
        return one(within, report).door() == Door.SELF ? opened(report, sealed(within, report)) : new Numbers("", "");
    }

    @Override
    public Answer join(Acting who, WriteRequest request, UUID report, int version, UUID household) {
        HouseholdFile file = households.file(who, household);
        return gate.write(who, SETTLE, request, within -> {
            Report before = waiting(within, report, version);
            if (file.closedOn() != null) {
                throw Refused.missing();
            }
            long entry = entry(before, "join", file.regionCode());
            joined(within, before, new NewReport.About(file.householdId(), file.id(), file.regionCode()), null, entry);
            return Answer.seeOther("/reports/" + report);
        });
    }

    /// A report that no household was found for yet, unchanged since it was looked at.
    Report waiting(Within within, UUID report, int version) {
        Report before = open(within, report, version);
        if (before.household() != null) {
            throw Refused.conflict("casework.report.joined-already");
        }
        return before;
    }

    /// From now on the report is about this household, and stands on its clue.
    ///
    /// @param registeredOn the household was registered because of it; null: it was there before
    void joined(Within within, Report before, NewReport.About about, @Nullable LocalDate registeredOn, long entry) {
        UUID report = before.id();
        keep(within, report, entry);
        store.clue(within, about, before.door(), before.channel(), before.cause(), before.words(), report, entry);
        changed(db.sql(SQL.text("join_report"))
                .param("province", JsonRows.province(about.regionCode()))
                .param("household", about.householdId())
                .param("village", about.regionCode())
                .param("owner", store.owner(about.regionCode(), store.today()))
                .param("registered", registeredOn)
                .param("report", report)
                .param("version", before.version())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update());
        if (before.regionCode() != about.regionCode()) {
            store.elsewhere(report, before.regionCode(), about.regionCode(), before.head(), before.receivedOn(), entry);
        }
    }

    @Override
    public Answer answer(
            Acting who, WriteRequest request, UUID report, int version, ReportAnswer answer, String words) {
        String said = words.isBlank() && !answer.refuses() ? "" : answerWords(words);
        return gate.write(who, SETTLE, request, within -> {
            Report before = open(within, report, version);
            refuseUnfit(before, answer);
            long entry = entry(before, answer.name(), before.regionCode());
            keep(within, report, entry);
            changed(db.sql(SQL.text("answer_report"))
                    .param("answer", answer.code())
                    .param("words", said)
                    .param("day", store.today())
                    .param("posting", who.postingId())
                    .param("report", report)
                    .param("version", version)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .param("entry", entry)
                    .update());
            return Answer.seeOther("/reports/" + report);
        });
    }

    private static String answerWords(String words) {
        if (words.codePoints().noneMatch(Character::isLetter)) {
            throw Refused.input("casework.report.words-missing");
        }
        return Told.words(words, LONGEST_ANSWER);
    }

    /// An answer must follow from what was found: nobody is refused before somebody looked, and nobody found at risk is
    /// told that there is no risk.
    private static void refuseUnfit(Report report, ReportAnswer answer) {
        boolean looked = report.state() == Filter.TO_ANSWER;
        boolean atRisk = looked && report.found() == Outcome.AT_RISK;
        String wrong = switch (answer) {
            case HELP_BEGINS -> atRisk ? "" : "casework.report.not-found-at-risk";
            case NO_RISK, RELIEVED ->
                !looked ? "casework.report.visit-first" : atRisk ? "casework.report.found-at-risk" : "";
            case NOT_CONFIRMED ->
                report.household() != null && !looked
                        ? "casework.report.visit-first"
                        : atRisk ? "casework.report.found-at-risk" : "";
            case NOT_OURS -> report.household() == null ? "" : "casework.report.registered";
            case TWICE, WITHDRAWN -> "";
        };
        if (!wrong.isEmpty()) {
            throw Refused.input(wrong);
        }
    }

    private Report open(Within within, UUID report, int version) {
        Report found = one(within, report);
        if (found.version() != version || found.answer() != null) {
            throw Refused.conflict("casework.report.changed-meanwhile");
        }
        return found;
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw Refused.conflict("casework.report.changed-meanwhile");
        }
    }

    private long entry(Report report, String what, long village) {
        return journal.record(new Entry(
                SETTLE, "monitoring", "report", report.id().toString(), village, 1, null, Map.of("what", what)));
    }

    private void keep(Within within, UUID report, long entry) {
        db.sql(SQL.text("keep_report"))
                .param("report", report)
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }

    private Report one(Within within, UUID report) {
        return rows(within, "report_one")
                .param("report", report)
                .query((row, n) -> report(row, store.today()))
                .optional()
                .orElseThrow(Refused::missing);
    }

    private JdbcClient.StatementSpec rows(Within within, String statement) {
        return db.sql(SQL.text("report_rows") + SQL.text(statement))
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private String plain(byte @Nullable [] sealed, String column, UUID report) {
        return sealed == null ? "" : cipher.decrypt(sealed, column, report);
    }

    private record Sealed(long village, byte @Nullable [] document, byte @Nullable [] phone) {}

    private static Report report(ResultSet row, LocalDate today) throws SQLException {
        Integer found = row.getObject("outcome", Integer.class);
        Integer answer = row.getObject("answer", Integer.class);
        String head = row.getString("head_name");
        String words = row.getString("answer_words");
        LocalDate due = Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
        Filter state = Filter.valueOf(row.getString("state"));
        return new Report(
                Objects.requireNonNull(row.getObject("report_id", UUID.class)),
                row.getLong("region_code"),
                row.getLong("said_of"),
                Door.ofCode(row.getInt("door")),
                Channel.ofCode(row.getInt("channel")),
                head.isEmpty() ? "" : MaskedName.of(head),
                row.getObject("household_public", UUID.class),
                MaskedName.of(row.getString("registered_head")),
                row.getObject("clue_public", UUID.class),
                found == null ? null : Outcome.ofCode(found),
                state,
                Findings.Cause.valueOf(row.getString("cause")),
                row.getString("words"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("visit_by", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                due,
                state != Filter.ANSWERED && due.isBefore(today),
                row.getBoolean("other_name"),
                row.getBytes("phone_enc") != null,
                row.getBytes("document_enc") != null,
                answer == null ? null : ReportAnswer.ofCode(answer),
                words == null ? "" : words,
                row.getObject("answered_on", LocalDate.class),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("version"));
    }
}
