package org.holdfast.office.assistance.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import org.holdfast.office.assistance.HouseholdIncomes.Income;
import org.holdfast.office.assistance.WatchActs;
import org.holdfast.office.assistance.WatchFile;
import org.holdfast.office.assistance.WatchFile.Watched;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.help.HelpClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what people do about households under watch.
@Component
class WatchDesk implements WatchActs {
    private static final String KEEP = "watch.keep";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Accounts accounts;
    private final HelpRows rows;
    private final WatchLists lists;
    private final HelpLaw law;
    private final HouseholdIncomes incomes;
    private final Clock clock;

    WatchDesk(
            JdbcClient db,
            Gate gate,
            Journal journal,
            Accounts accounts,
            HelpRows rows,
            WatchLists lists,
            HelpLaw law,
            HouseholdIncomes incomes,
            Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.accounts = accounts;
        this.rows = rows;
        this.lists = lists;
        this.law = law;
        this.incomes = incomes;
        this.clock = clock;
    }

    private record Doing(
            Within within, Acting who, HelpedHome home, WatchFile file, PolicyBook book, LocalDate today) {}

    private interface Work {
        void of(Doing doing);
    }

    private Answer act(Acting who, WriteRequest request, UUID household, Work work) {
        return gate.write(who, KEEP, request, within -> {
            PolicyBook book = law.book();
            HelpedHome home = rows.home(within, household, book, today());
            db.sql(HelpRows.SQL.text("lock_plans"))
                    .param("household_id", home.householdId())
                    .query((row, n) -> 0)
                    .list();
            work.of(new Doing(within, who, home, lists.file(within, home, book), book, today()));
            return Answer.seeOther("/watch/" + household);
        });
    }

    @Override
    public Answer keep(Acting who, WriteRequest request, UUID household, Kept kept) {
        Income income = incomes.before(who, household, today());
        return act(who, request, household, doing -> keep(doing, kept, income));
    }

    private void keep(Doing doing, Kept kept, Income income) {
        WatchFile file = doing.file();
        if (kept.version() != file.version()) {
            throw Refused.conflict("assistance.watch.changed-meanwhile");
        }
        if (!file.mayBeWatched()) {
            throw Refused.conflict("assistance.watch.not-lifted");
        }
        if (file.standing().isEmpty() && file.signs().isEmpty()) {
            throw Refused.conflict("assistance.watch.no-sign");
        }
        if (file.standing().filter(one -> one.deliveredOn() != null).isPresent()) {
            throw Refused.conflict("assistance.watch.done-already");
        }
        check(doing, kept);
        boolean first = file.standing().isEmpty();
        long entry = record("watch.keep", doing, Map.of("measure", kept.kind() == null ? 0 : kept.kind()));
        JdbcClient.StatementSpec writing = first ? begun(doing, income, entry) : changed(doing, entry);
        boolean helped = kept.kind() != null;
        writing.param("state", helped ? 1 : 2)
                .param("cause", kept.cause())
                .param(
                        "responsible",
                        helped ? DraftCheck.words(kept.responsible(), "assistance.need.assister") : kept.responsible())
                .param("kind", kept.kind())
                .param("what", helped ? kept.what() : "")
                .param("due_on", helped ? kept.dueOn() : null)
                .param("reason", helped ? "" : DraftCheck.words(kept.reason(), "assistance.watch.need-reason"))
                .param("effect_from", helped && kept.dueOn() != null ? effectFrom(doing, kept.dueOn()) : null)
                .update();
    }

    /// A measure that lets people earn, somebody who sees to it and a day; or a reason.
    private static void check(Doing doing, Kept kept) {
        if (kept.kind() == null) {
            return;
        }
        boolean earns = doing.book()
                .catalogue()
                .kind(kept.kind())
                .filter(kind ->
                        kind.counts() && doing.book().catalogue().of(kind).helpClass() == HelpClass.DEVELOPMENT)
                .isPresent();
        if (!earns) {
            throw Refused.input("assistance.watch.need-income-measure");
        }
        if (kept.dueOn() == null || kept.dueOn().isBefore(doing.today())) {
            throw Refused.input(
                    "assistance.due-passed",
                    kept.dueOn() == null ? "—" : kept.dueOn().toString());
        }
        boolean cause = doing.book()
                .codes("cause")
                .map(list ->
                        list.words().containsKey(kept.cause()) && !kept.cause().equals("none"))
                .orElse(false);
        if (!cause) {
            throw Refused.input("assistance.watch.need-cause");
        }
    }

    private JdbcClient.StatementSpec begun(Doing doing, Income income, long entry) {
        return db.sql(HelpRows.SQL.text("watch_add"))
                .param("province", doing.home().province())
                .param("household_id", doing.home().householdId())
                .param("region_code", doing.home().region())
                .param("rule", doing.file().signs().getFirst().rule())
                .param("on", doing.today())
                .param("persons", doing.home().persons())
                .param("before_first", income.firstMonth())
                .param("before_last", income.lastMonth())
                .param("income", income.perPersonFen())
                .param("owner", owner(doing))
                .param("policy", doing.book().version())
                .param("entry", entry);
    }

    private JdbcClient.StatementSpec changed(Doing doing, long entry) {
        scoped("watch_keep_history", doing, entry).update();
        return scoped("watch_change", doing, entry);
    }

    private @Nullable Long owner(Doing doing) {
        return accounts.responsibleFor(doing.home().region(), doing.today())
                .orElse(doing.who().postingId());
    }

    private static LocalDate effectFrom(Doing doing, LocalDate from) {
        return from.plusMonths(
                HelpRows.number(doing.book().at(doing.home().region(), doing.today()), "watch.effect-after-months")
                        .longValueExact());
    }

    @Override
    public Answer done(Acting who, WriteRequest request, UUID household, LocalDate on, String evidence) {
        return act(who, request, household, doing -> {
            Watched watched = helped(doing);
            if (watched.deliveredOn() != null) {
                throw Refused.conflict(
                        "assistance.delivered-already", watched.deliveredOn().toString());
            }
            if (on.isAfter(doing.today())) {
                throw Refused.input("assistance.day-to-come", on.toString());
            }
            if (on.isBefore(watched.openedOn())) {
                throw Refused.input(
                        "assistance.day-before",
                        on.toString(),
                        watched.openedOn().toString());
            }
            String words = DraftCheck.words(evidence, "assistance.need.evidence");
            long entry = record("watch.done", doing, Map.of());
            scoped("watch_keep_history", doing, entry).update();
            scoped("watch_done", doing, entry)
                    .param("on", on)
                    .param("words", words)
                    .param("effect_from", effectFrom(doing, on))
                    .update();
        });
    }

    @Override
    public Answer end(Acting who, WriteRequest request, UUID household, String words) {
        Income income = incomes.before(who, household, today());
        return act(who, request, household, doing -> {
            Watched watched = helped(doing);
            if (watched.effectFrom() == null || doing.today().isBefore(watched.effectFrom())) {
                throw Refused.conflict("assistance.watch.too-early", String.valueOf(watched.effectFrom()));
            }
            String said = DraftCheck.words(words, "assistance.need.words");
            long entry = record("watch.end", doing, Map.of());
            scoped("watch_keep_history", doing, entry).update();
            scoped("watch_end", doing, entry)
                    .param("after_first", income.firstMonth())
                    .param("after_last", income.lastMonth())
                    .param("income", income.perPersonFen())
                    .param("on", doing.today())
                    .param("words", said)
                    .update();
        });
    }

    private static Watched helped(Doing doing) {
        return doing.file()
                .standing()
                .filter(one -> one.state() == 1)
                .orElseThrow(() -> Refused.conflict("assistance.watch.not-helped"));
    }

    private JdbcClient.StatementSpec scoped(String name, Doing doing, long entry) {
        return db.sql(HelpRows.SQL.text(name))
                .param("province", doing.home().province())
                .param("household_id", doing.home().householdId())
                .param("lo", doing.within().lo())
                .param("hi", doing.within().hi())
                .param("entry", entry);
    }

    private long record(String action, Doing doing, Map<String, Object> detail) {
        return journal.record(new Entry(
                action,
                "assistance",
                "household",
                doing.home().household().toString(),
                doing.home().region(),
                1,
                null,
                detail));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
