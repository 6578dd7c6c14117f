package org.holdfast.office.exchange.internal;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.exchange.National;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.NationalNumbers;
import org.holdfast.office.shell.Masked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Exports to the national system and what its clerk says of their rows.
@Component
class NationalDesk implements National {
    static final String ACTION = "national.export";
    private static final int ALL = Integer.MAX_VALUE;
    private static final int LONGEST_REASON = 200;

    private final Gate gate;
    private final Journal journal;
    private final NationalRows rows;
    private final NationalNumbers numbers;
    private final NationalRun run;
    private final Clock clock;

    NationalDesk(Gate gate, Journal journal, NationalRows rows, NationalNumbers numbers, NationalRun run, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.rows = rows;
        this.numbers = numbers;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public Answer export(Acting who, WriteRequest request, int year, String why) {
        if (year < 1960 || year > today().getYear()) {
            throw Refused.input("exchange.national-year", Integer.toString(year));
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw Refused.input("exchange.national-what-for");
        }
        Answer answer = gate.write(who, ACTION, request, within -> {
            long total = rows.scoped("national_total", within).query(Long.class).single();
            long entry = journal.record(new Entry(
                    ACTION,
                    "exchange",
                    "national",
                    null,
                    who.regionCode(),
                    Math.toIntExact(total),
                    null,
                    Map.of("profile", NationalRows.PROFILE, "why", why)));
            UUID export = rows.scoped("national_export_add", within)
                    .param("region", who.regionCode())
                    .param("account", who.accountId())
                    .param("unit", who.unitName())
                    .param("headings", NationalRows.json(rows.sheet().headings()))
                    .param("on", today())
                    .param("year", year)
                    .param("why", why)
                    .param("total", total)
                    .param("entry", entry)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .optional()
                    .orElseThrow(() -> Refused.conflict("exchange.national-making-one"));
            return Answer.seeOther("/national/exports/" + export);
        });
        run.wake();
        return answer;
    }

    @Override
    public Answer second(Acting who, WriteRequest request, UUID export) {
        return gate.write(who, ACTION, request, within -> {
            Export one = one(who, within, export);
            if (one.stage() != Stage.NEEDS_SECOND) {
                throw Refused.conflict("exchange.national-no-second");
            }
            if (one.own()) {
                throw Refused.conflict("exchange.national-own-second");
            }
            long entry = journal.record(new Entry(
                    "national.second",
                    "exchange",
                    "national",
                    export.toString(),
                    who.regionCode(),
                    Math.toIntExact(one.persons()),
                    null,
                    Map.of()));
            int agreed = rows.scoped("national_second", within)
                    .param("export", export)
                    .param("account", who.accountId())
                    .param("unit", who.unitName())
                    .param("on", today())
                    .param("entry", entry)
                    .update();
            if (agreed != 1) {
                throw Refused.conflict("exchange.national-no-second");
            }
            return Answer.seeOther("/national/exports/" + export);
        });
    }

    /// A row about to be marked.
    private record Marked(UUID id, NationalRows.Kept kept, int state) {}

    @Override
    public Answer mark(Acting who, WriteRequest request, UUID export, Marks marks) {
        return gate.write(who, ACTION, request, within -> {
            refuseHalf(marks);
            if (one(who, within, export).stage() != Stage.READY) {
                throw Refused.conflict("exchange.national-not-ready");
            }
            List<Marked> chosen = chosen(within, export, marks);
            if (chosen.stream().anyMatch(one -> one.state() != State.WAITING.ordinal())) {
                throw Refused.conflict("exchange.national-marked");
            }
            long entry = journal.record(new Entry(
                    "national.mark",
                    "exchange",
                    "national",
                    export.toString(),
                    who.regionCode(),
                    chosen.size(),
                    null,
                    Map.of("entered", marks.entered())));
            rows.scoped("national_mark", within)
                    .param("rows", marks.rows().toArray(UUID[]::new))
                    .param("state", (marks.entered() ? State.ENTERED : State.REFUSED).ordinal())
                    .param("reason", marks.reason())
                    .param("on", today())
                    .param("account", who.accountId())
                    .param("entry", entry)
                    .update();
            if (marks.entered()) {
                entered(within, chosen, marks, entry);
            }
            return Answer.seeOther("/national/exports/" + export);
        });
    }

    private static void refuseHalf(Marks marks) {
        if (marks.rows().isEmpty()) {
            throw Refused.input("exchange.national-no-rows");
        }
        if (!marks.entered() && (marks.reason().isBlank() || marks.reason().length() > LONGEST_REASON)) {
            throw Refused.input("exchange.national-reason");
        }
    }

    private List<Marked> chosen(Within within, UUID export, Marks marks) {
        List<Marked> chosen = rows.scoped("national_rows_marked", within)
                .param("export", export)
                .param("rows", marks.rows().toArray(UUID[]::new))
                .query((row, n) -> new Marked(
                        row.getObject("public_id", UUID.class),
                        new NationalRows.Kept(
                                row.getInt("row_no"),
                                row.getInt("province"),
                                row.getLong("household_id"),
                                row.getLong("region_code"),
                                row.getInt("year"),
                                content(row, "content")),
                        row.getInt("state")))
                .list();
        if (chosen.size() != marks.rows().stream().distinct().count()) {
            throw Refused.missing();
        }
        return chosen;
    }

    /// The national system now holds what was exported, and the number it gave.
    private void entered(Within within, List<Marked> chosen, Marks marks, long entry) {
        int at = rows.sheet().at("household_no");
        List<NationalRows.Kept> known = new ArrayList<>();
        for (Marked one : chosen) {
            List<List<String>> content = new ArrayList<>();
            for (List<String> person : one.kept().content()) {
                content.add(new ArrayList<>(person));
            }
            if (!content.isEmpty() && content.getFirst().get(at).isEmpty()) {
                String number = marks.numbers().getOrDefault(one.id(), "").strip();
                if (number.isEmpty()) {
                    throw Refused.input("exchange.national-number");
                }
                numbers.given(within, one.kept().householdId(), number, entry);
                content.forEach(person -> person.set(at, number));
            }
            known.add(new NationalRows.Kept(
                    one.kept().rowNo(),
                    one.kept().province(),
                    one.kept().householdId(),
                    one.kept().regionCode(),
                    one.kept().year(),
                    content));
        }
        rows.know(within, known, today(), true, entry);
    }

    @Override
    public List<Export> exports(Acting who, int from, int atMost) {
        return gate.read(who, ACTION, within -> exports(who, within, null, from, atMost));
    }

    @Override
    public Export one(Acting who, UUID id) {
        Export export = gate.read(who, ACTION, within -> one(who, within, id));
        if (export.stage() == Stage.MAKING) {
            run.wakeIfIdle();
        }
        return export;
    }

    private Export one(Acting who, Within within, UUID export) {
        return exports(who, within, export, 0, 1).stream().findFirst().orElseThrow(Refused::missing);
    }

    private List<Export> exports(Acting who, Within within, @Nullable UUID export, int from, int atMost) {
        return rows.scoped("national_exports", within)
                .param("export", export)
                .param("from", from)
                .param("at_most", atMost)
                .query((row, n) -> new Export(
                        row.getObject("public_id", UUID.class),
                        row.getString("unit"),
                        row.getObject("made_on", LocalDate.class),
                        Stage.values()[row.getInt("state") - 1],
                        row.getString("why"),
                        row.getLong("total"),
                        row.getLong("looked"),
                        row.getLong("persons"),
                        row.getLong("account") == who.accountId(),
                        row.getString("second_unit"),
                        row.getObject("second_on", LocalDate.class),
                        row.getLong("rows"),
                        row.getLong("waiting"),
                        row.getLong("entered"),
                        row.getLong("refused"),
                        row.getLong("superseded")))
                .list();
    }

    @Override
    public List<Row> rows(Acting who, UUID export, @Nullable State state, int from, int atMost) {
        return gate.read(who, ACTION, within -> {
            int number = rows.sheet().at("household_no");
            return listed(within, export, state, from, atMost)
                    .query((row, n) -> row(row, number))
                    .list();
        });
    }

    private JdbcClient.StatementSpec listed(Within within, UUID export, @Nullable State state, int from, int atMost) {
        return rows.scoped("national_rows", within)
                .param("export", export)
                .param("state", state == null ? -1 : state.ordinal())
                .param("from", from)
                .param("at_most", atMost);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        List<List<String>> content = content(row, "content");
        State state = State.values()[row.getInt("state")];
        List<List<String>> known = NationalRows.content(row.getString("known"));
        String head = row.getString("head_name");
        return new Row(
                row.getObject("public_id", UUID.class),
                row.getObject("household", UUID.class),
                row.getLong("region_code"),
                head == null ? "—" : Masked.name(head),
                !content.isEmpty() && content.getFirst().get(number).isEmpty(),
                known == null,
                known == null || state == State.ENTERED
                        ? List.of()
                        : changes(NationalRows.texts(row.getString("headings")), known, content),
                state,
                row.getString("reason"),
                row.getObject("settled_on", LocalDate.class));
    }

    private static List<List<String>> content(ResultSet row, String column) throws SQLException {
        List<List<String>> content = NationalRows.content(row.getString(column));
        return content == null ? List.of() : content;
    }

    /// Cell by cell; a household's own cell is told once, though it stands in each of its rows.
    static List<Change> changes(List<String> headings, List<List<String>> before, List<List<String>> after) {
        List<Change> changes = new ArrayList<>();
        for (int person = 0; person < Math.max(before.size(), after.size()); person++) {
            for (int i = 0; i < headings.size(); i++) {
                String was = cell(before, person, i);
                String is = cell(after, person, i);
                Change change = new Change(person + 1, headings.get(i), was, is);
                boolean told = changes.stream()
                        .anyMatch(one -> one.heading().equals(change.heading())
                                && one.before().equals(was)
                                && one.after().equals(is));
                if (!was.equals(is) && !told) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private static String cell(List<List<String>> rows, int person, int column) {
        return person < rows.size() && column < rows.get(person).size()
                ? rows.get(person).get(column)
                : "";
    }

    /// Noted before it is handed out, in a transaction of its own: a slow reader holds up nobody's journal.
    @Override
    public void file(Acting who, UUID id, OutputStream out) {
        Export export = gate.work(who, ACTION, within -> {
            Export one = one(who, within, id);
            if (!one.open()) {
                throw Refused.conflict(
                        one.stage() == Stage.READY ? "exchange.national-settled" : "exchange.national-not-ready");
            }
            journal.record(new Entry(
                    "national.fetch",
                    "exchange",
                    "national",
                    id.toString(),
                    who.regionCode(),
                    Math.toIntExact(one.persons()),
                    null,
                    Map.of()));
            return one;
        });
        gate.read(who, ACTION, within -> {
            NationalWorkbook.write(out, rows.layout(), export, who, clock, listed(within, id, null, 0, ALL));
            return true;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
