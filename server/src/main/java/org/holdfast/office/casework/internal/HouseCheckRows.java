package org.holdfast.office.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.casework.HouseCheck;
import org.holdfast.office.casework.HouseCheck.IncomeSource;
import org.holdfast.office.casework.HouseChecks;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Stage;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.casework.internal.ClueDossiers.ClueRow;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Checks and reviews: each one transaction with its history row and its journal entry.
@Component
class HouseCheckRows implements HouseChecks {
    private static final SqlFiles SQL = SqlFiles.of(HouseCheckRows.class);
    private static final int LONGEST_NOTE = 2_000;

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final ClueDossiers dossiers;
    private final CheckTerms terms;
    private final Clock clock;
    private final ObjectProvider<TrueFindings> listeners;

    HouseCheckRows(
            JdbcClient db,
            Gate gate,
            Journal journal,
            ClueDossiers dossiers,
            CheckTerms terms,
            Clock clock,
            ObjectProvider<TrueFindings> listeners) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.dossiers = dossiers;
        this.terms = terms;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public Answer check(Acting who, WriteRequest request, UUID clue, Supplier<HouseCheck> form) {
        return gate.write(who, "clue.verify", request, within -> {
            ClueRow row = dossiers.row(within, clue);
            HouseCheck found = form.get();
            refuseWrongInput(row, found);
            // A household may be visited before its turn in the queue comes.
            Stage from = row.line().stage() == Stage.WAITING ? Stage.WAITING : Stage.OPEN;
            refuseStale(row, found.version(), from);
            boolean answers = found.outcome().answers();
            long entry = journal.record(
                    entry("clue.verify", row, Map.of("outcome", found.outcome().code())));
            keepHistory(within, row, entry);
            move(
                    within,
                    row,
                    from,
                    new Move(
                            answers ? Stage.CHECKED : Stage.OPEN,
                            found.outcome(),
                            answers ? found.visitedOn() : null,
                            null,
                            null),
                    entry);
            addCheck(who, row, found, entry);
            if (found.outcome() == Outcome.DATA_WRONG) {
                object(within, row, found, entry);
            }
            return Answer.seeOther("/clues/" + clue);
        });
    }

    @Override
    public Answer review(Acting who, WriteRequest request, UUID clue, int version, String decision, String opinion) {
        return gate.write(who, "clue.review", request, within -> {
            ClueRow row = dossiers.row(within, clue);
            boolean accepted = decision.equals("accept");
            if (!accepted && !decision.equals("return")) {
                throw Refused.input("casework.decision-missing");
            }
            if (!accepted && opinion.isBlank()) {
                throw Refused.input("casework.opinion-missing");
            }
            refuseStale(row, version, Stage.CHECKED);
            if (dossiers.checks(within, row).stream()
                    .findFirst()
                    .filter(last -> last.accountId() == who.accountId())
                    .isPresent()) {
                throw Refused.notAllowed("casework.own-check");
            }
            long entry = journal.record(entry("clue.review", row, Map.of("accepted", accepted)));
            keepHistory(within, row, entry);
            move(within, row, Stage.CHECKED, afterReview(row, accepted), entry);
            db.sql(SQL.text("add_review"))
                    .param("province", row.province())
                    .param("clue_id", row.clueId())
                    .param("household_id", row.line().householdId())
                    .param("region_code", row.line().regionCode())
                    .param("accepted", accepted)
                    .param("opinion", opinion)
                    .param("reviewed_by", who.postingId())
                    .param("entry", entry)
                    .update();
            if (accepted && row.line().outcome() == Outcome.AT_RISK) {
                listeners.forEach(listener -> listener.foundTrue(
                        within,
                        row.line().householdId(),
                        row.line().regionCode(),
                        clue,
                        row.line().openedOn(),
                        entry));
            }
            return Answer.seeOther("/clues/" + clue);
        });
    }

    /// A returned check starts the village's days anew; an accepted one closes the clue.
    private Move afterReview(ClueRow row, boolean accepted) {
        LocalDate today = today();
        return accepted
                ? new Move(Stage.CLOSED, null, null, today, null)
                : new Move(
                        Stage.OPEN,
                        null,
                        null,
                        null,
                        terms.houseCheckDue(row.line().regionCode(), today));
    }

    private void refuseWrongInput(ClueRow row, HouseCheck found) {
        if (found.visitedOn().isAfter(today())) {
            throw Refused.input(
                    "casework.visit-in-the-future", found.visitedOn().toString());
        }
        if (found.visitedOn().isBefore(row.line().openedOn())) {
            throw Refused.input(
                    "casework.visit-before-clue",
                    found.visitedOn().toString(),
                    row.line().openedOn().toString());
        }
        if ((found.outcome() == Outcome.DATA_WRONG) != (found.wrongData() != null)) {
            throw Refused.input("casework.what-is-wrong");
        }
        if (found.actualAmountFen() != null && found.actualAmountFen() < 0) {
            throw Refused.input("casework.amount-negative");
        }
        if (found.note().length() > LONGEST_NOTE) {
            throw Refused.input("casework.note-too-long", Integer.toString(LONGEST_NOTE));
        }
    }

    private static void refuseStale(ClueRow row, int version, Stage expected) {
        if (row.line().version() != version || row.line().stage() != expected) {
            throw Refused.conflict(
                    "casework.changed-meanwhile", row.line().stage().name());
        }
    }

    private static Entry entry(String action, ClueRow row, Map<String, Object> detail) {
        return new Entry(
                action,
                "monitoring",
                "clue",
                row.line().id().toString(),
                row.line().regionCode(),
                1,
                null,
                detail);
    }

    private void keepHistory(Within within, ClueRow row, long entry) {
        db.sql(SQL.text("keep_history"))
                .param("province", row.province())
                .param("clue_id", row.clueId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
    }

    private void move(Within within, ClueRow row, Stage from, Move move, long entry) {
        int moved = db.sql(SQL.text("move_clue"))
                .param("province", row.province())
                .param("clue_id", row.clueId())
                .param("version", row.line().version())
                .param("from_stage", from.code())
                .param("stage", move.to().code())
                .param("outcome", move.outcome() == null ? null : move.outcome().code())
                .param("checked_on", move.checkedOn())
                .param("closed_on", move.closedOn())
                .param("due_on", move.dueOn())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
        if (moved != 1) {
            throw Refused.conflict("casework.changed-meanwhile", from.name());
        }
    }

    private void addCheck(Acting who, ClueRow row, HouseCheck found, long entry) {
        db.sql(SQL.text("add_check"))
                .param("province", row.province())
                .param("clue_id", row.clueId())
                .param("household_id", row.line().householdId())
                .param("region_code", row.line().regionCode())
                .param("visited_on", found.visitedOn())
                .param("outcome", found.outcome().code())
                .param(
                        "wrong_data",
                        found.wrongData() == null ? null : found.wrongData().code())
                .param("actual_amount", found.actualAmountFen())
                .param(
                        "income_sources",
                        found.incomeSources().stream()
                                .mapToInt(IncomeSource::bit)
                                .sum())
                .param("note", found.note())
                .param("checked_by", who.postingId())
                .param("checked_account", who.accountId())
                .param("entry", entry)
                .update();
    }

    private void object(Within within, ClueRow row, HouseCheck found, long entry) {
        db.sql(SQL.text("add_objections"))
                .param("province", row.province())
                .param("clue_id", row.clueId())
                .param(
                        "wrong_data",
                        found.wrongData() == null ? null : found.wrongData().code())
                .param("actual_amount", found.actualAmountFen())
                .param("day", today())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// Where a clue goes and what it gets on the way; null leaves as it is.
    private record Move(
            Stage to,
            @Nullable Outcome outcome,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate dueOn) {}
}
