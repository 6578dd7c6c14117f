package org.holdfast.office.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.assistance.HelpGiven;
import org.holdfast.office.cases.CaseActs;
import org.holdfast.office.cases.CaseFile.Step;
import org.holdfast.office.cases.Done;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Level;
import org.holdfast.policy.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Acts on cases: the case is held, the procedure asked, what is needed looked at, then step, papers, clocks and status
/// are written in one transaction.
@Component
class CarriedOut implements CaseActs {
    private static final int LONGEST_WORDS = 2_000;

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final CaseRows rows;
    private final CaseLaw law;
    private final Filing filing;
    private final OpenedCases opened;
    private final HelpGiven given;
    private final Clock clock;

    CarriedOut(
            JdbcClient db,
            Gate gate,
            Journal journal,
            CaseRows rows,
            CaseLaw law,
            Filing filing,
            OpenedCases opened,
            HelpGiven given,
            Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.rows = rows;
        this.law = law;
        this.filing = filing;
        this.opened = opened;
        this.given = given;
        this.clock = clock;
    }

    @Override
    public Answer act(Acting who, WriteRequest request, UUID id, Supplier<Done> form) {
        return act(who, request, id, form, within -> {});
    }

    /// @param also written in the same transaction
    Answer act(Acting who, WriteRequest request, UUID id, Supplier<Done> form, Consumer<Within> also) {
        return gate.write(who, action(who), request, within -> {
            CaseState state = rows.locked(within, id);
            Done done = form.get();
            PolicyBook book = law.book();
            Procedure procedure = CaseLaw.of(book, state.procedure(), state.kind(), state.region(), state.openedOn());
            Act act = offered(state, procedure, done, who);
            refuseWrongDay(state, act, done);
            new Needs(state, procedure, book, who, today(), state.given(within, given)).check(act, done);
            long entry = journal.record(entry("case." + act.word(), state, done));
            filing.file(new Filing.Doing(within, who, state, procedure, act, done, book, today(), entry));
            also.accept(within);
            return Answer.seeOther("/cases/" + id);
        });
    }

    /// A prefecture decides about appeals and does nothing else to a case.
    static String action(Acting who) {
        return Levels.of(who).filter(Level.PREFECTURE::equals).isPresent() ? "case.appeal" : "case.act";
    }

    /// Why an act that needs no form would be refused now; empty where nothing stands in its way.
    Optional<Refused> wouldRefuse(Within within, CaseState state, PolicyBook book, Acting who, Done done) {
        try {
            Procedure procedure = CaseLaw.of(book, state.procedure(), state.kind(), state.region(), state.openedOn());
            Act act = offered(state, procedure, done, who);
            new Needs(state, procedure, book, who, today(), state.given(within, given)).check(act, done);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /// The act, when it may be done at this stage and level on this version; otherwise the present state in words.
    private static Act offered(CaseState state, Procedure procedure, Done done, Acting who) {
        if (state.version() != done.version()) {
            throw Refused.conflict("cases.changed-meanwhile", state.stage());
        }
        Act act = procedure
                .act(done.act(), state.stage())
                .orElseThrow(() -> Refused.conflict("cases.out-of-order", state.stage()));
        if (Levels.of(who).filter(act.by()::contains).isEmpty()) {
            throw Refused.conflict("cases.not-your-step", state.stage());
        }
        return act;
    }

    /// A notice that hangs, a pause and help given first count from the day they are entered: a day written back would
    /// let a clock run out before it has run. No act lies before the one that came before it.
    private void refuseWrongDay(CaseState state, Act act, Done done) {
        boolean now = switch (act.paper()) {
            case NOTICE, HALT, RESUME, GREEN, ATTEMPT -> true;
            default -> false;
        };
        if (now && !done.on().equals(today())) {
            throw Refused.input("cases.day-not-today", done.on().toString(), today().toString());
        }
        LocalDate last =
                state.steps().stream().map(Step::on).max(LocalDate::compareTo).orElse(state.clueOn());
        if (done.on().isBefore(last)) {
            throw Refused.input("cases.day-before-last", done.on().toString(), last.toString());
        }
        if (done.on().isAfter(today())) {
            throw Refused.input("cases.day-to-come", done.on().toString());
        }
        if (done.on().isBefore(state.clueOn())) {
            throw Refused.input(
                    "cases.day-before-clue",
                    done.on().toString(),
                    state.clueOn().toString());
        }
        if (done.words().length() > LONGEST_WORDS) {
            throw Refused.input("cases.words-too-long", Integer.toString(LONGEST_WORDS));
        }
    }

    private static Entry entry(String action, CaseState state, Done done) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("from", state.stage());
        detail.put("version", state.version());
        if (!done.reason().isEmpty()) {
            detail.put("reason", done.reason());
        }
        return new Entry(action, "monitoring", "case", state.id().toString(), state.region(), 1, null, detail);
    }

    @Override
    public Answer open(Acting who, WriteRequest request, UUID household, String kind, String words) {
        return gate.write(who, "case.open", request, within -> {
            if (words.isBlank() || words.length() > LONGEST_WORDS) {
                throw Refused.input("cases.need.words");
            }
            UUID id = opened.openFor(within, who, household, kind, today(), words);
            return Answer.seeOther("/cases/" + id);
        });
    }

    @Override
    public Answer declareRelative(Acting who, WriteRequest request, UUID id, String words) {
        return gate.write(who, "case.act", request, within -> {
            CaseState state = rows.locked(within, id);
            if (words.isBlank() || words.length() > LONGEST_WORDS) {
                throw Refused.input("cases.need.words");
            }
            long entry = journal.record(new Entry(
                    "case.declare-relative",
                    "monitoring",
                    "case",
                    id.toString(),
                    state.region(),
                    1,
                    null,
                    Map.of("account", who.accountId())));
            relative(within, state, who, words, entry);
            return Answer.seeOther("/cases/" + id);
        });
    }

    private void relative(Within within, CaseState state, Acting who, String words, long entry) {
        if (!within.contains(state.region())) {
            throw Refused.missing();
        }
        db.sql(CaseRows.SQL.text("declare_relative"))
                .param("province", state.province())
                .param("case_id", state.caseId())
                .param("account", who.accountId())
                .param("household_id", state.householdId())
                .param("region_code", state.region())
                .param("on", today())
                .param("words", words.strip())
                .param("entry", entry)
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
