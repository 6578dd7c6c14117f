package org.holdfast.office.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.holdfast.office.access.Within;
import org.holdfast.office.cases.CaseFile.Objected;
import org.holdfast.office.cases.CaseFile.Step;
import org.holdfast.office.cases.RunningClock;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Count;
import org.holdfast.policy.procedure.Count.Pause;
import org.holdfast.policy.procedure.Deadline;
import org.holdfast.policy.procedure.Level;
import org.holdfast.policy.procedure.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The clocks of cases: which run, from when, until when. A clock whose start, length, pauses or calendar
/// changed gets a new version and its old one is cancelled in the same commit, so that an old one never
/// fires.
@Component
class CaseClocks {
    private static final int MET = 2;
    private static final int CANCELLED = 3;

    private final JdbcClient db;

    CaseClocks(JdbcClient db) {
        this.db = db;
    }

    /// What a clock depends on.
    ///
    /// @param acts the last step of each act
    record Course(
            int province,
            long caseId,
            long householdId,
            long region,
            String kind,
            LocalDate clueOn,
            LocalDate openedOn,
            boolean open,
            Map<String, Done> acts,
            Optional<LocalDate> oldestObjection,
            List<Pause> pauses,
            List<CaseState.Deadline> deadlines) {

        record Done(int step, LocalDate on) {}

        static Course of(CaseState state) {
            Map<String, Done> acts = new HashMap<>();
            for (Step step : state.steps()) {
                acts.put(step.act(), new Done(step.number(), step.on()));
            }
            return new Course(
                    state.province(),
                    state.caseId(),
                    state.householdId(),
                    state.region(),
                    state.kind(),
                    state.clueOn(),
                    state.openedOn(),
                    state.open(),
                    acts,
                    state.oldestUnanswered().map(Objected::raisedOn),
                    state.standstills(),
                    state.deadlines());
        }

        /// The case after one more act, which adds itself and leaves the rest. Empty after acts that touch
        /// objections or standstills, and while a standstill runs: then the case has to be read again.
        static Optional<Course> after(CaseState state, Act act, LocalDate on, Stage to) {
            boolean more = switch (act.paper()) {
                case OBJECTION, REPLY, ATTEMPT, HALT, RESUME -> true;
                default -> state.paused();
            };
            return more ? Optional.empty() : Optional.of(of(state).and(act.word(), state.nextStep(), on, to));
        }

        private Course and(String act, int step, LocalDate on, Stage to) {
            Map<String, Done> more = new HashMap<>(acts);
            more.put(act, new Done(step, on));
            return new Course(
                    province,
                    caseId,
                    householdId,
                    region,
                    kind,
                    clueOn,
                    openedOn,
                    to.end().isEmpty(),
                    more,
                    oldestObjection,
                    pauses,
                    deadlines);
        }
    }

    /// What has to change so that the clocks are right.
    record Change(List<Settled> settled, List<Started> started) {
        boolean nothing() {
            return settled.isEmpty() && started.isEmpty();
        }
    }

    record Settled(int province, long caseId, String name, int version, int state) {}

    record Started(
            int province,
            long caseId,
            String name,
            int version,
            long householdId,
            long regionCode,
            LocalDate startsOn,
            @Nullable LocalDate dueOn,
            int days,
            boolean working,
            boolean least,
            @Nullable String urges) {}

    /// Brings the clocks of one case up to date.
    void set(Within within, Course course, PolicyBook book, LocalDate today) {
        Change change = change(course, book);
        if (!change.settled().isEmpty()) {
            settling("settle_case", within, change.settled(), today)
                    .param("province", course.province())
                    .param("case_id", course.caseId())
                    .update();
        }
        start(within, change.started(), book);
    }

    void write(Within within, List<Change> changes, PolicyBook book, LocalDate today) {
        List<Settled> settled =
                changes.stream().flatMap(one -> one.settled().stream()).toList();
        List<Started> started =
                changes.stream().flatMap(one -> one.started().stream()).toList();
        settle(within, settled, today);
        start(within, started, book);
    }

    private void start(Within within, List<Started> started, PolicyBook book) {
        if (!started.isEmpty()) {
            db.sql(CaseRows.SQL.text("start_deadlines"))
                    .param("rows", PaperJson.rows(started))
                    .param("policy", book.version())
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
        }
    }

    void settle(Within within, List<Settled> settled, LocalDate today) {
        if (!settled.isEmpty()) {
            settling("settle_deadlines", within, settled, today)
                    .param(
                            "provinces",
                            settled.stream().map(one -> (short) one.province()).toArray(Short[]::new))
                    .param("cases", settled.stream().map(Settled::caseId).toArray(Long[]::new))
                    .update();
        }
    }

    private JdbcClient.StatementSpec settling(String name, Within within, List<Settled> settled, LocalDate today) {
        return db.sql(CaseRows.SQL.text(name))
                .param("names", settled.stream().map(Settled::name).toArray(String[]::new))
                .param("versions", settled.stream().map(Settled::version).toArray(Integer[]::new))
                .param(
                        "states",
                        settled.stream().map(one -> (short) one.state()).toArray(Short[]::new))
                .param("on", today)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    static Change change(Course course, PolicyBook book) {
        List<Settled> settled = new ArrayList<>();
        List<Started> started = new ArrayList<>();
        Map<String, Started> wanted = wanted(course, book);
        for (CaseState.Deadline old : course.deadlines()) {
            if (!old.stands()) {
                continue;
            }
            Started now = wanted.get(old.name());
            if (now == null) {
                settled.add(new Settled(course.province(), course.caseId(), old.name(), old.version(), MET));
            } else if (same(old, now)) {
                wanted.remove(old.name());
            } else {
                settled.add(new Settled(course.province(), course.caseId(), old.name(), old.version(), CANCELLED));
            }
        }
        started.addAll(wanted.values());
        return new Change(settled, started);
    }

    private static boolean same(CaseState.Deadline old, Started now) {
        return old.startsOn().equals(now.startsOn())
                && Objects.equals(old.dueOn(), now.dueOn())
                && old.days() == now.days()
                && old.working() == now.working()
                && old.least() == now.least()
                && Objects.equals(old.urges(), now.urges());
    }

    private static Map<String, Started> wanted(Course course, PolicyBook book) {
        Map<String, Started> wanted = new HashMap<>();
        if (!course.open()) {
            return wanted;
        }
        for (Deadline deadline : book.at(course.region(), course.openedOn()).deadlines(course.kind())) {
            start(course, deadline)
                    .flatMap(start -> clock(course, deadline, start, book))
                    .ifPresent(clock -> wanted.put(deadline.id(), clock));
        }
        return wanted;
    }

    /// Empty where the law says no number of days for that day: such a case shows no limit, rather than a guessed one.
    private static Optional<Started> clock(Course course, Deadline deadline, LocalDate start, PolicyBook book) {
        PolicyInForce law = book.at(course.region(), start);
        if (law.parameter(deadline.days()).isEmpty()
                || deadline.working().flatMap(law::parameter).isEmpty()
                        && deadline.working().isPresent()) {
            return Optional.empty();
        }
        Count count = law.count(deadline);
        List<Pause> pauses = deadline.pauses() ? course.pauses() : List.of();
        LocalDate due = CaseLaw.lastDay(count, start, pauses, book).orElse(null);
        return Optional.of(new Started(
                course.province(),
                course.caseId(),
                deadline.id(),
                nextVersion(course, deadline.id()),
                course.householdId(),
                course.region(),
                start,
                due,
                count.days(),
                count.working(),
                deadline.least(),
                deadline.urges().map(Level::word).orElse(null)));
    }

    /// The day it counts from; empty where it does not run.
    private static Optional<LocalDate> start(Course course, Deadline deadline) {
        if (deadline.starts().equals("object")) {
            return course.oldestObjection();
        }
        boolean beginning = Deadline.BEGINNINGS.contains(deadline.starts());
        Course.Done first = course.acts().get(deadline.starts());
        if (!beginning && first == null) {
            return Optional.empty();
        }
        int from = first == null ? 0 : first.step();
        boolean over =
                deadline.ends().stream().map(course.acts()::get).anyMatch(end -> end != null && end.step() > from);
        if (over) {
            return Optional.empty();
        }
        if (first != null && !beginning) {
            return Optional.of(first.on());
        }
        return Optional.of(deadline.starts().equals("clue") ? course.clueOn() : course.openedOn());
    }

    private static int nextVersion(Course course, String name) {
        return 1
                + course.deadlines().stream()
                        .filter(one -> one.name().equals(name))
                        .mapToInt(CaseState.Deadline::version)
                        .max()
                        .orElse(0);
    }

    /// Last day of the notice that was posted last, whether it still hangs or not.
    static @Nullable LocalDate noticeUntil(CaseState state, PolicyBook book) {
        List<String> notices = book.at(state.region(), state.openedOn()).deadlines(state.kind()).stream()
                .filter(one -> one.least() && one.starts().equals("post"))
                .map(Deadline::id)
                .toList();
        return state.deadlines().stream()
                .filter(one -> notices.contains(one.name()))
                .max(Comparator.comparing(CaseState.Deadline::startsOn).thenComparingInt(CaseState.Deadline::version))
                .map(CaseState.Deadline::dueOn)
                .orElse(null);
    }

    /// Clocks that run on a day, for the screen.
    static List<RunningClock> running(CaseState state, PolicyBook book, LocalDate today) {
        Map<String, Deadline> names = new HashMap<>();
        book.at(state.region(), state.openedOn()).deadlines(state.kind()).forEach(one -> names.put(one.id(), one));
        List<RunningClock> clocks = new ArrayList<>();
        for (CaseState.Deadline one : state.deadlines()) {
            Deadline named = names.get(one.name());
            if (one.stands() && named != null) {
                Count count = new Count(one.days(), one.working(), named.rolls());
                List<Pause> pauses = named.pauses() ? state.standstills() : List.of();
                clocks.add(new RunningClock(
                        one.name(),
                        named.label(),
                        one.startsOn(),
                        one.dueOn(),
                        CaseLaw.passed(count, one.startsOn(), today, pauses, book),
                        one.days(),
                        one.working(),
                        one.least(),
                        !one.least() && one.dueOn() != null && today.isAfter(one.dueOn())));
            }
        }
        return clocks;
    }
}
