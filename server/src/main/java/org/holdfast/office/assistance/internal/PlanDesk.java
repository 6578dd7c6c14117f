package org.holdfast.office.assistance.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.assistance.HouseholdIncomes;
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.assistance.PlanActs;
import org.holdfast.office.assistance.PlanDraft;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.policy.book.PolicyBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what people plan, decide, deliver and see.
@Component
class PlanDesk implements PlanActs {
    private static final int RETURNED = 3;
    private static final int AGREED = 2;

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Accounts accounts;
    private final HelpRows rows;
    private final PlanLists lists;
    private final HelpLaw law;
    private final HouseholdIncomes incomes;
    private final CarriedOutHelp carriedOut;
    private final EvidencePhotos evidencePhotos;
    private final Clock clock;

    PlanDesk(
            JdbcClient db,
            Gate gate,
            Journal journal,
            Accounts accounts,
            HelpRows rows,
            PlanLists lists,
            HelpLaw law,
            HouseholdIncomes incomes,
            CarriedOutHelp carriedOut,
            EvidencePhotos evidencePhotos,
            Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.accounts = accounts;
        this.rows = rows;
        this.lists = lists;
        this.law = law;
        this.incomes = incomes;
        this.carriedOut = carriedOut;
        this.evidencePhotos = evidencePhotos;
        this.clock = clock;
    }

    /// One act on the help of one household, with all it needs to be written.
    private record Doing(Within within, Acting who, HelpedHome home, PlanFile file, PolicyBook book, LocalDate today) {}

    private interface Work {
        void of(Doing doing);
    }

    private Answer act(Acting who, String action, WriteRequest request, UUID household, Work work) {
        return gate.write(who, action, request, within -> {
            PolicyBook book = law.book();
            HelpedHome first = rows.home(within, household, book, today());
            db.sql(HelpRows.SQL.text("lock_plans"))
                    .param("household_id", first.householdId())
                    .query((row, n) -> 0)
                    .list();
            HelpedHome home = rows.home(within, household, book, today());
            work.of(new Doing(within, who, home, lists.file(within, home, book), book, today()));
            return Answer.seeOther("/plans/" + household);
        });
    }

    private interface ShownWork {
        void of(Doing doing, EvidencePhotos.Ready photos);
    }

    /// An act that photos may prove: they are drawn anew before it, and stay only where it was done.
    private Answer shown(Acting who, WriteRequest request, UUID household, Photos.Sent sent, ShownWork work) {
        EvidencePhotos.Ready ready = evidencePhotos.ready(who, household, sent);
        try {
            return act(who, "plan.deliver", request, household, doing -> work.of(doing, ready));
        } finally {
            evidencePhotos.settle(who, ready);
        }
    }

    @Override
    public Answer draw(Acting who, WriteRequest request, UUID household, PlanDraft draft) {
        HouseholdIncomes.Income income = incomes.before(who, household, today());
        return act(who, "plan.draw", request, household, doing -> draw(doing, draft, income));
    }

    private void draw(Doing doing, PlanDraft draft, HouseholdIncomes.Income income) {
        PlanFile file = doing.file();
        if (draft.after() != file.newest()) {
            throw Refused.conflict("assistance.changed-meanwhile", Integer.toString(file.newest()));
        }
        if (file.waiting().isPresent()) {
            throw Refused.conflict(
                    "assistance.plan-waits",
                    Integer.toString(file.waiting().get().number()));
        }
        if (!file.mayStart()) {
            throw Refused.conflict("assistance.not-monitored");
        }
        List<PlanDraft.Row> fitting = DraftCheck.checked(draft, file, doing.book(), doing.today(), doing.who());
        int number = file.newest() + 1;
        long entry = record("plan.draw", doing, Map.of("number", number, "measures", fitting.size()));
        Long plan = statement("add_plan", doing, entry)
                .param("number", number)
                .param("on", doing.today())
                .param("account", doing.who().accountId())
                .param("name", doing.who().name())
                .param("unit", doing.who().unitName())
                .param("assister", draft.assister())
                .param("assister_unit", draft.assisterUnit())
                .param("contact", draft.contact())
                .param("owner", owner(doing))
                .param("persons", doing.home().persons())
                .param("income", income.perPersonFen())
                .param("line", file.lineFen())
                .param("policy", doing.book().version())
                .query(Long.class)
                .single();
        measures(doing, fitting, plan, entry);
        draft.reasons()
                .forEach((lack, words) -> statement("add_reason", doing, entry)
                        .param("plan_id", plan)
                        .param("lack", lack)
                        .param("words", words)
                        .update());
    }

    private void measures(Doing doing, List<PlanDraft.Row> fitting, long plan, long entry) {
        int position = 0;
        for (PlanDraft.Row row : fitting) {
            statement("add_measure", doing, entry)
                    .param("plan_id", plan)
                    .param("line", row.line() == null ? UUID.randomUUID() : row.line())
                    .param("position", ++position)
                    .param("cause", row.cause())
                    .param("kind", row.kind())
                    .param("what", row.what())
                    .param("who", row.who())
                    .param("due_on", row.dueOn())
                    .param("adds", row.adds())
                    .param("person", row.person())
                    .update();
        }
    }

    private @Nullable Long owner(Doing doing) {
        return accounts.responsibleFor(doing.home().region(), doing.today())
                .orElse(doing.who().postingId());
    }

    @Override
    public Answer decide(Acting who, WriteRequest request, UUID household, int number, boolean agrees, String words) {
        return act(who, "plan.agree", request, household, doing -> {
            PlanFile.Plan plan = doing.file()
                    .waiting()
                    .filter(one -> one.number() == number)
                    .orElseThrow(() -> Refused.conflict(
                            "assistance.nothing-waits",
                            Integer.toString(doing.file().newest())));
            if (plan.drawnBy() == who.accountId()) {
                throw Refused.conflict("assistance.own-plan", plan.drawnName());
            }
            if (!agrees && words.isBlank()) {
                throw Refused.input("assistance.return-words");
            }
            long entry = record(agrees ? "plan.agree" : "plan.return", doing, Map.of("number", number));
            if (agrees) {
                scoped("replace_plan", doing, entry).update();
            }
            scoped("decide_plan", doing, entry)
                    .param("state", agrees ? AGREED : RETURNED)
                    .param("number", number)
                    .param("on", doing.today())
                    .param("account", who.accountId())
                    .param("name", who.name())
                    .param("unit", who.unitName())
                    .param("words", words)
                    .update();
        });
    }

    @Override
    public Answer deliver(
            Acting who,
            WriteRequest request,
            UUID household,
            UUID line,
            LocalDate on,
            @Nullable Long amount,
            String evidence,
            Photos.Sent photos) {
        return shown(who, request, household, photos, (doing, ready) -> {
            PlanFile.Measure measure = measure(doing, line);
            refuseWrongDay(doing, on);
            if (doing.file().deliveriesOf(line).stream()
                    .anyMatch(one -> one.on().equals(on) && Objects.equals(one.amount(), amount))) {
                throw Refused.conflict("assistance.delivered-already", on.toString());
            }
            long entry = record("plan.deliver", doing, Map.of("kind", measure.kind()));
            Long delivery = by(doing, "add_delivery", on, words(evidence, "assistance.need.evidence"), entry)
                    .param("line", line)
                    .param("kind", measure.kind())
                    .param("cause", measure.cause())
                    .param("amount", amount)
                    .query(Long.class)
                    .single();
            evidencePhotos.attach(
                    doing.within(),
                    who,
                    household,
                    ready,
                    new EvidencePhotos.Proves(doing.home(), delivery, null, entry));
            carriedOut.tellRegistry(doing.within(), doing.home(), doing.book(), entry);
        });
    }

    @Override
    public Answer result(
            Acting who, WriteRequest request, UUID household, UUID line, LocalDate on, int outcome, String words) {
        return act(who, "plan.deliver", request, household, doing -> {
            measure(doing, line);
            refuseWrongDay(doing, on);
            if (outcome < 1 || outcome > 4) {
                throw Refused.input("assistance.need.outcome");
            }
            if (outcome != 4 && doing.file().deliveriesOf(line).isEmpty()) {
                throw Refused.conflict("assistance.not-delivered");
            }
            long entry = record("plan.result", doing, Map.of("outcome", outcome));
            by(doing, "add_result", on, words(words, "assistance.need.words"), entry)
                    .param("line", line)
                    .param("outcome", outcome)
                    .update();
        });
    }

    @Override
    public Answer visit(
            Acting who,
            WriteRequest request,
            UUID household,
            LocalDate on,
            String outcome,
            String found,
            Photos.Sent photos) {
        return shown(who, request, household, photos, (doing, ready) -> {
            refuseWrongDay(doing, on);
            boolean known = outcome.equals("met")
                    || doing.book()
                            .codes("visit-outcome")
                            .map(list -> list.words().containsKey(outcome))
                            .orElse(false);
            if (!known) {
                throw Refused.input("assistance.need.visit-outcome");
            }
            long entry = record("plan.visit", doing, Map.of("outcome", outcome));
            Long visit = by(doing, "add_visit", on, words(found, "assistance.need.found"), entry)
                    .param("outcome", outcome)
                    .query(Long.class)
                    .single();
            evidencePhotos.attach(
                    doing.within(), who, household, ready, new EvidencePhotos.Proves(doing.home(), null, visit, entry));
        });
    }

    @Override
    public Answer close(Acting who, WriteRequest request, UUID household, UUID closing, LocalDate on, String words) {
        return act(who, "plan.deliver", request, household, doing -> {
            PlanFile.Closing open = doing.file().closings().stream()
                    .filter(one -> one.id().equals(closing))
                    .findFirst()
                    .orElseThrow(Refused::missing);
            if (open.closedOn() != null) {
                throw Refused.conflict(
                        "assistance.closed-already", open.closedOn().toString());
            }
            refuseWrongDay(doing, on);
            if (on.isBefore(open.diedOn())) {
                throw Refused.input(
                        "assistance.closed-before-death", open.diedOn().toString());
            }
            long entry = record("plan.close", doing, Map.of("kind", open.kind()));
            scoped("close_closing", doing, entry)
                    .param("closing", closing)
                    .param("on", on)
                    .param("words", words(words, "assistance.need.words"))
                    .param("account", who.accountId())
                    .param("name", who.name())
                    .param("unit", who.unitName())
                    .update();
        });
    }

    /// A line of the agreed plan. What nobody agreed to is not delivered, except in the green channel.
    private static PlanFile.Measure measure(Doing doing, UUID line) {
        PlanFile file = doing.file();
        PlanFile.Plan plan = file.agreed()
                .or(() -> file.waiting().filter(_ -> !doing.home().monitored()))
                .orElseThrow(() -> Refused.conflict("assistance.no-agreed-plan"));
        return plan.measures().stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("assistance.line-gone", Integer.toString(plan.number())));
    }

    private static void refuseWrongDay(Doing doing, LocalDate on) {
        if (on.isAfter(doing.today())) {
            throw Refused.input("assistance.day-to-come", on.toString());
        }
        LocalDate earliest = doing.file().plans().stream()
                .map(PlanFile.Plan::drawnOn)
                .min(LocalDate::compareTo)
                .orElse(doing.today());
        LocalDate since = doing.home().monitoredOn();
        LocalDate first = since != null && since.isBefore(earliest) ? since : earliest;
        if (!doing.file().plans().isEmpty() && on.isBefore(first)) {
            throw Refused.input("assistance.day-before", on.toString(), first.toString());
        }
    }

    private static String words(String words, String missing) {
        return DraftCheck.words(words, missing);
    }

    private long record(String action, Doing doing, Map<String, Object> detail) {
        Map<String, Object> all = new HashMap<>(detail);
        all.put("posting", doing.who().postingId());
        return journal.record(new Entry(
                action,
                "assistance",
                "household",
                doing.home().household().toString(),
                doing.home().region(),
                1,
                null,
                all));
    }

    private JdbcClient.StatementSpec statement(String name, Doing doing, long entry) {
        return db.sql(HelpRows.SQL.text(name))
                .param("province", doing.home().province())
                .param("household_id", doing.home().householdId())
                .param("region_code", doing.home().region())
                .param("entry", entry);
    }

    private JdbcClient.StatementSpec scoped(String name, Doing doing, long entry) {
        return db.sql(HelpRows.SQL.text(name))
                .param("province", doing.home().province())
                .param("household_id", doing.home().householdId())
                .param("entry", entry)
                .param("lo", doing.within().lo())
                .param("hi", doing.within().hi());
    }

    private JdbcClient.StatementSpec by(Doing doing, String name, LocalDate on, String words, long entry) {
        return statement(name, doing, entry)
                .param("on", on)
                .param("words", words)
                .param("posting", doing.who().postingId())
                .param("account", doing.who().accountId())
                .param("name", doing.who().name())
                .param("unit", doing.who().unitName());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
