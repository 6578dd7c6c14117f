package org.holdfast.office.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.exchange.National;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.shell.JobLanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes exports that were asked for, a block of households at a time. A block's rows and how far the export went are
/// written in one transaction, so a server that was stopped goes on with the next block and no household comes twice.
@Component
class NationalRun {
    private static final Logger LOG = LoggerFactory.getLogger(NationalRun.class);

    private final Gate gate;
    private final Journal journal;
    private final NationalRows rows;
    private final FeedLaw law;
    private final JobLanes lanes;
    private final Clock clock;

    NationalRun(Gate gate, Journal journal, NationalRows rows, FeedLaw law, JobLanes lanes, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.rows = rows;
        this.law = law;
        this.lanes = lanes;
        this.clock = clock;
    }

    /// An export that is being made.
    private record Open(long number, long lo, long hi) {}

    /// Where it stands, held until the block is written.
    private record Turn(
            Open export,
            UUID id,
            long region,
            int year,
            int province,
            long household,
            long persons,
            int made,
            long entry) {}

    /// Goes on with whatever is being made, at the start and whenever one is asked for.
    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        try {
            lanes.submit(JobLanes.Lane.REPORT, "national export", this::all);
        } catch (Refused full) {
            LOG.info("The lane of reports is full; the export goes on when its page is looked at.");
        }
    }

    /// Whoever looks at an export that nobody works on sets it going again.
    void wakeIfIdle() {
        if (!lanes.busy(JobLanes.Lane.REPORT)) {
            wake();
        }
    }

    private void all() {
        List<Open> open = gate.work(
                system(0, Acting.NATION_END),
                NationalDesk.ACTION,
                within -> rows.scoped("national_open", within)
                        .query((row, n) -> open(row))
                        .list());
        open.forEach(this::make);
    }

    /// One that fails waits for the next time; the others go on.
    private void make(Open export) {
        try {
            boolean more = true;
            while (more) {
                more = gate.work(
                        system(export.lo(), export.hi()), NationalDesk.ACTION, within -> block(within, export));
            }
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.error("export {} to the national system failed and waits", export.number(), e);
        }
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(row.getLong("export_id"), row.getLong("lo"), row.getLong("hi"));
    }

    /// @return whether there may be more
    private boolean block(Within within, Open export) {
        Optional<Turn> held = rows.scoped("national_turn", within)
                .param("export", export.number())
                .query((row, n) -> turn(row))
                .optional();
        if (held.isEmpty()) {
            return false;
        }
        Turn turn = held.get();
        List<NationalRows.Sheet> some =
                rows.after(within, turn.province(), turn.household(), turn.year(), rows.sheet());
        if (some.isEmpty()) {
            finish(within, turn);
            return false;
        }
        List<NationalRows.Sheet> changed = some.stream()
                .filter(sheet -> sheet.differs() && !sheet.exported())
                .toList();
        add(within, turn, changed);
        rows.scoped("national_looked", within)
                .param("export", export.number())
                .param("province", some.getLast().province())
                .param("household", some.getLast().householdId())
                .param("some", some.size())
                .param("made", changed.size())
                .param(
                        "persons",
                        changed.stream().mapToInt(one -> one.content().size()).sum())
                .update();
        return true;
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                open(row),
                row.getObject("public_id", UUID.class),
                row.getLong("region_code"),
                row.getInt("year"),
                row.getInt("at_province"),
                row.getLong("at_household"),
                row.getLong("persons"),
                row.getInt("made"),
                row.getLong("changed_by"));
    }

    private void add(Within within, Turn turn, List<NationalRows.Sheet> changed) {
        if (changed.isEmpty()) {
            return;
        }
        rows.scoped("national_row_supersede", within)
                .param(
                        "some",
                        changed.stream().map(NationalRows.Sheet::householdId).toArray(Long[]::new))
                .param("on", today())
                .param("entry", turn.entry())
                .update();
        List<NationalRows.Kept> kept = new ArrayList<>();
        for (NationalRows.Sheet sheet : changed) {
            kept.add(NationalRows.Kept.of(turn.made() + kept.size() + 1, sheet));
        }
        rows.scoped("national_row_add", within)
                .param("export", turn.export().number())
                .param("rows", JsonRows.of(kept))
                .param("entry", turn.entry())
                .update();
    }

    private void finish(Within within, Turn turn) {
        National.Stage stage = turn.made() == 0
                ? National.Stage.NOTHING
                : alone(within, turn) ? National.Stage.READY : National.Stage.NEEDS_SECOND;
        journal.record(new Entry(
                "national.exported",
                "exchange",
                "national",
                turn.id().toString(),
                turn.region(),
                turn.made(),
                null,
                Map.of("persons", turn.persons(), "stage", stage.name())));
        rows.scoped("national_done", within)
                .param("export", turn.export().number())
                .param("state", stage.ordinal() + 1)
                .update();
    }

    /// Whether one person may take so much, with what the same person took lately.
    private boolean alone(Within within, Turn turn) {
        FeedLaw.Now now = law.now(today());
        long days = now.share("export.window-days", turn.region()).longValueExact();
        long lately = rows.scoped("national_recent_persons", within)
                .param("export", turn.export().number())
                .param("since", today().minusDays(days))
                .query(Long.class)
                .single();
        return turn.persons() + lately
                <= now.share("export.rows-alone", turn.region()).longValueExact();
    }

    private static Acting system(long lo, long hi) {
        return Acting.system("national export", lo, hi);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
