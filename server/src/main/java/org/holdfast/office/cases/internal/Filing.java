package org.holdfast.office.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.cases.CaseFile.Step;
import org.holdfast.office.cases.Done;
import org.holdfast.office.cases.Paper;
import org.holdfast.office.casework.DecidedReports;
import org.holdfast.office.registry.MonitoringStatus;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Effect;
import org.holdfast.policy.procedure.Paperwork;
import org.holdfast.policy.procedure.Procedure;
import org.holdfast.policy.procedure.Stage;
import org.holdfast.policy.reference.CodeList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes an act that was found in order: step, papers, the case's new row, its clocks, and what it makes of the
/// household.
@Component
class Filing {
    private static final String HOTLINE = "12317";

    private final JdbcClient db;
    private final Accounts accounts;
    private final MonitoringStatus status;
    private final DecidedReports reports;
    private final CaseRows rows;
    private final CaseClocks clocks;

    Filing(
            JdbcClient db,
            Accounts accounts,
            MonitoringStatus status,
            DecidedReports reports,
            CaseRows rows,
            CaseClocks clocks) {
        this.db = db;
        this.accounts = accounts;
        this.status = status;
        this.reports = reports;
        this.rows = rows;
        this.clocks = clocks;
    }

    /// One act on one case, with all it needs to be written.
    record Doing(
            Within within,
            Acting who,
            CaseState state,
            Procedure procedure,
            Act act,
            Done done,
            PolicyBook book,
            LocalDate today,
            long entry) {
        Stage to() {
            return procedure.stage(act.to().orElse(state.stage()));
        }
    }

    void file(Doing doing) {
        Paper paper = paper(doing);
        carryOut(doing, paper);
        papers(doing, paper);
        household(doing, paper);
        tell(doing);
        clocks.set(doing.within(), course(doing), doing.book(), doing.today());
    }

    private CaseClocks.Course course(Doing doing) {
        return CaseClocks.Course.after(doing.state(), doing.act(), doing.done().on(), doing.to())
                .orElseGet(() -> CaseClocks.Course.of(
                        rows.state(doing.within(), doing.state().id())));
    }

    /// What is kept: as sent, or made by the office where nobody may type it.
    private static Paper paper(Doing doing) {
        CaseState state = doing.state();
        return switch (doing.act().paper()) {
            case NOTICE -> new Paper.Notice(state.head(), (int) state.persons(), type(doing), HOTLINE);
            case DECISION -> decision(doing.state(), doing.book(), doing.today());
            default -> doing.done().paper();
        };
    }

    private static int type(Doing doing) {
        boolean computable = doing.state().kind().equals("identification")
                && doing.book()
                        .at(doing.state().region(), doing.today())
                        .parameter("line.per-capita")
                        .isPresent();
        return computable ? decision(doing.state(), doing.book(), doing.today()).type() : 0;
    }

    /// The type is computed: lifted and within the line, not lifted and within it, or above it.
    static Paper.Decision decision(CaseState state, PolicyBook book, LocalDate today) {
        Paper.HomeCheck check = state.lastCheck().orElseThrow(() -> Refused.conflict("cases.need.sheet"));
        PolicyInForce law = book.at(state.region(), today);
        long line = CaseLaw.line(law);
        long reference = check.sheet().referencePerPerson();
        boolean lifted = Boolean.TRUE.equals(state.lifted());
        boolean within = check.sheet().netPerPerson() <= line;
        int type = !within ? 3 : lifted ? 1 : 2;
        return new Paper.Decision(type, reference, line, lifted);
    }

    private JdbcClient.StatementSpec statement(String name, Doing doing) {
        return db.sql(CaseRows.SQL.text(name))
                .param("province", doing.state().province())
                .param("case_id", doing.state().caseId())
                .param("entry", doing.entry());
    }

    private JdbcClient.StatementSpec placed(String name, Doing doing) {
        return statement(name, doing)
                .param("household_id", doing.state().householdId())
                .param("region_code", doing.state().region());
    }

    private JdbcClient.StatementSpec scoped(String name, Doing doing) {
        return statement(name, doing)
                .param("lo", doing.within().lo())
                .param("hi", doing.within().hi());
    }

    private void carryOut(Doing doing, Paper paper) {
        Stage to = doing.to();
        Optional<Stage.End> end = to.end();
        int moved = scoped("carry_out", doing)
                .param("version", doing.state().version())
                .param("stage", to.word())
                .param("owner", owner(doing.state(), to, doing.today()))
                .param("outcome", end.map(one -> one.ordinal() + 1).orElse(null))
                .param("closed_on", end.isPresent() ? doing.today() : null)
                .param(
                        "reason",
                        doing.done().reason().isEmpty() ? null : doing.done().reason())
                .param(
                        "green_on",
                        doing.act().paper() == Paperwork.GREEN ? doing.done().on() : null)
                .param("natural", natural(doing))
                .param("step", doing.state().nextStep())
                .param("act", doing.act().word())
                .param("from_stage", doing.state().stage())
                .param("on", doing.done().on())
                .param("words", doing.done().words())
                .param("paper", PaperJson.of(paper))
                .param("posting", doing.who().postingId())
                .param("account", doing.who().accountId())
                .param("name", doing.who().name())
                .param("unit", doing.who().unitName())
                .update();
        if (moved != 1) {
            throw Refused.conflict("cases.changed-meanwhile", doing.state().stage());
        }
    }

    /// The way of an elimination follows the check that was handed in last; null leaves as it is.
    private static @Nullable Boolean natural(Doing doing) {
        return doing.act().paper() == Paperwork.HOME_CHECK
                ? Boolean.valueOf(doing.act().word().equals("check-natural"))
                : null;
    }

    /// Who is responsible at the new stage; null leaves as it is.
    private @Nullable Long owner(CaseState state, Stage to, LocalDate today) {
        return to.who()
                .flatMap(level -> accounts.responsibleFor(Levels.place(level, state.region()), today))
                .orElse(null);
    }

    private void papers(Doing doing, Paper paper) {
        switch (paper) {
            case Paper.Signatures signed -> authorise(doing, signed);
            case Paper.Comparison said -> compare(doing, said);
            case Paper.Objection objection ->
                placed("object", doing)
                        .param("number", doing.state().objections().size() + 1)
                        .param("on", doing.done().on())
                        .param("by", objection.by())
                        .param("says", objection.says())
                        .update();
            case Paper.Reply reply -> answer(doing, reply);
            case Paper.Attempt attempt -> attempted(doing, attempt);
            default -> halt(doing);
        }
    }

    /// The visit's outcome lets the clocks stand still or run on, as the law's list says.
    private void attempted(Doing doing, Paper.Attempt attempt) {
        boolean stand = Attempts.outcome(doing.book(), attempt.outcome())
                .map(CodeList.Outcome::clocksStand)
                .orElse(false);
        if (stand && !doing.state().paused()) {
            pause(doing, attempt.outcome());
        } else if (!stand) {
            runOn(doing);
        }
    }

    /// Ends a standstill that a visit's outcome began; one that somebody decided stays.
    private void runOn(Doing doing) {
        boolean byOutcome = doing.state().pauses().stream()
                .filter(pause -> pause.until() == null)
                .anyMatch(pause -> Attempts.isOutcome(doing.book(), pause.reason()));
        if (byOutcome) {
            scoped("resume", doing).param("on", doing.done().on()).update();
        }
    }

    private void pause(Doing doing, String reason) {
        placed("pause", doing)
                .param("on", doing.done().on())
                .param("reason", reason)
                .param("words", doing.done().words())
                .update();
    }

    private void authorise(Doing doing, Paper.Signatures signed) {
        long months = CaseLaw.number(
                        doing.book().at(doing.state().region(), doing.today()), "ident.authorisation-months")
                .longValueExact();
        int written = placed("authorise", doing)
                .param("people", signed.people().toArray(UUID[]::new))
                .param("signed_on", doing.done().on())
                .param("valid_until", doing.done().on().plusMonths(months))
                .param("guardian", signed.guardian())
                .update();
        if (written != signed.people().size() || written == 0) {
            throw Refused.input("cases.need.signers");
        }
    }

    private void compare(Doing doing, Paper.Comparison said) {
        LocalDate asked = doing.state()
                .last("ask-departments")
                .map(Step::on)
                .orElseThrow(() -> Refused.conflict("cases.not-asked"));
        if (said.sources().isEmpty() && said.hits().isEmpty()) {
            throw Refused.input("cases.need.sources");
        }
        said.sources().forEach(source -> compared(doing, asked, source, 0, "", ""));
        for (Paper.Hit hit : said.hits()) {
            long person = doing.state().members().stream()
                    .filter(member -> member.person().equals(hit.person()))
                    .mapToLong(CaseState.Signer::personId)
                    .findFirst()
                    .orElseThrow(Refused::missing);
            if (hit.evidence().isBlank()) {
                throw Refused.input("cases.need.evidence");
            }
            compared(doing, asked, hit.source(), 0, "", "");
            compared(doing, asked, hit.source(), person, hit.evidence(), hit.overrideReason());
        }
    }

    private void compared(Doing doing, LocalDate asked, String source, long person, String evidence, String override) {
        placed("compare", doing)
                .param("source", source)
                .param("person_id", person)
                .param("asked_on", asked)
                .param("on", doing.done().on())
                .param("evidence", evidence)
                .param("override", override)
                .update();
    }

    private void answer(Doing doing, Paper.Reply reply) {
        int answered = scoped("answer_objection", doing)
                .param("number", reply.objection())
                .param("on", doing.done().on())
                .param("answer", doing.done().words())
                .update();
        if (answered != 1) {
            throw Refused.conflict("cases.objection-answered", doing.state().stage());
        }
    }

    private void halt(Doing doing) {
        if (doing.act().to().isPresent()) {
            runOn(doing);
        }
        if (doing.act().paper() == Paperwork.HALT) {
            if (doing.state().paused()) {
                throw Refused.conflict("cases.paused-already", doing.state().stage());
            }
            pause(doing, doing.done().reason());
        } else if (doing.act().paper() == Paperwork.RESUME
                && scoped("resume", doing).param("on", doing.done().on()).update() != 1) {
            throw Refused.conflict("cases.not-paused", doing.state().stage());
        }
    }

    private void household(Doing doing, Paper paper) {
        CaseState state = doing.state();
        Effect effect = doing.act().effect();
        if (effect == Effect.MONITORED && paper instanceof Paper.Decision decision) {
            status.identified(doing.within(), identified(doing, decision), doing.entry());
        } else if (effect == Effect.ELIMINATED) {
            int way = state.natural() ? 2 : 1;
            status.eliminated(doing.within(), state.householdId(), doing.today(), way, doing.entry());
            keepAfterValues(doing);
        } else if (effect == Effect.ROLLED_BACK) {
            status.rolledBack(doing.within(), state.householdId(), doing.entry());
        } else if (effect == Effect.FALLBACK) {
            status.fallback(doing.within(), state.householdId(), doing.entry());
        }
    }

    /// The thirteen values that stay with an elimination, from the last check.
    private void keepAfterValues(Doing doing) {
        Paper.HomeCheck check = doing.state().lastCheck().orElseThrow(() -> Refused.conflict("cases.need.sheet"));
        Paper.Sheet sheet = check.sheet();
        Paper.Flags flags = check.flags();
        placed("keep_after_values", doing)
                .param("on", doing.today())
                .param("persons", sheet.persons())
                .param("housing", flags.housing())
                .param("schooling", flags.schooling())
                .param("water", flags.water())
                .param("insurance", flags.insurance())
                .param("wage", sheet.wage())
                .param("property", sheet.property())
                .param("transfer", sheet.transfer())
                .param("operating", sheet.operating())
                .param("operating_expense", sheet.operatingExpense())
                .param("net", sheet.net())
                .param("net_per_person", sheet.netPerPerson())
                .param("claims", sheet.claims())
                .param("self_paid", sheet.selfPaid())
                .update();
    }

    /// The family reads the reason and how to have it looked at again.
    private void tell(Doing doing) {
        boolean granted = doing.act().effect() == Effect.MONITORED;
        if (granted || doing.act().effect() == Effect.NOT_TAKEN_IN) {
            reports.decided(
                    doing.within(),
                    doing.state().householdId(),
                    granted,
                    granted ? "" : why(doing),
                    doing.today(),
                    doing.who().postingId(),
                    doing.entry());
        }
    }

    private static String why(Doing doing) {
        String reason = doing.book()
                .codes("case-reason")
                .map(list -> list.words().get(doing.done().reason()))
                .map(code -> code.label().zh())
                .orElse("");
        return (reason + "：" + doing.done().words()).strip();
    }

    private static MonitoringStatus.Identified identified(Doing doing, Paper.Decision decision) {
        Paper.HomeCheck check = doing.state().lastCheck().orElseThrow();
        Map<String, CodeList.Code> causes =
                doing.book().codes("cause").map(CodeList::words).orElse(Map.of());
        List<Integer> numbers = check.causes().stream()
                .map(causes::get)
                .map(CodeList.Code::number)
                .toList();
        return new MonitoringStatus.Identified(
                doing.state().householdId(),
                decision.type(),
                doing.today(),
                numbers,
                check.disasterKind(),
                check.sheet().netPerPerson());
    }
}
