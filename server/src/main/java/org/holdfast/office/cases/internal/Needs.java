package org.holdfast.office.cases.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.cases.CaseFile.Answered;
import org.holdfast.office.cases.CaseFile.Step;
import org.holdfast.office.cases.Done;
import org.holdfast.office.cases.Paper;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Need;
import org.holdfast.policy.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/// Whether what an act needs is there. Each need answers with the refusal that says what is missing; a missing fact is
/// never taken for a good one.
final class Needs {
    /// Needs that the form of the act itself answers.
    private static final Set<Need> IN_THE_FORM = Set.of(
            Need.VISIT_OUTCOME,
            Need.TWO_CHECKERS,
            Need.SHEET,
            Need.FOUR_FLAGS,
            Need.CAUSES,
            Need.VOTES,
            Need.VOTES_FOR,
            Need.REASON,
            Need.PAUSE_REASON);
    private static final int ADULT = 18;
    private static final Set<Integer> CAN_WORK = Set.of(1, 2, 3);

    private final CaseState state;
    private final Procedure procedure;
    private final PolicyBook book;
    private final Acting who;
    private final LocalDate today;
    private final int given;

    /// @param given measures that were really carried out since the household was identified
    Needs(CaseState state, Procedure procedure, PolicyBook book, Acting who, LocalDate today, int given) {
        this.given = given;
        this.state = state;
        this.procedure = procedure;
        this.book = book;
        this.who = who;
        this.today = today;
    }

    /// What is missing before the form is even opened.
    List<Need> missing(Act act) {
        return act.needs().stream()
                .filter(need -> !answeredByForm(act, need))
                .filter(need -> refusal(act, need, null).isPresent())
                .toList();
    }

    private static boolean answeredByForm(Act act, Need need) {
        boolean checking = act.paper() == org.holdfast.policy.procedure.Paperwork.HOME_CHECK;
        return switch (need) {
            case FLAGS_CLEAR, INCOME_ABOVE_LINE -> checking;
            case FOUR_FLAGS, CAUSES, SHEET -> checking;
            default -> IN_THE_FORM.contains(need);
        };
    }

    /// Refuses the first thing that is missing.
    void check(Act act, Done done) {
        for (Need need : act.needs()) {
            refusal(act, need, done).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    private Optional<Refused> refusal(Act act, Need need, @Nullable Done done) {
        return switch (need) {
            case VISIT_OUTCOME -> new Attempts(state, book, law(today)).refusal(done);
            case TWO_CHECKERS -> twoCheckers(done);
            case SHEET ->
                check(done)
                        .map(check -> wrongSheet(check.sheet()))
                        .orElse(Optional.of(Refused.input("cases.need.sheet")));
            case FOUR_FLAGS -> unless(check(done).isPresent(), "cases.need.four-flags");
            case CAUSES -> causes(done);
            case AUTHORISATION -> unless(unsigned() == 0, "cases.need.authorisation", Long.toString(unsigned()));
            case COMPARISON -> comparison();
            case VOTES ->
                unless(
                        done == null || done.paper() instanceof Paper.Votes votes && votes.present() > 0,
                        "cases.need.votes");
            case VOTES_FOR ->
                unless(
                        done == null
                                || done.paper() instanceof Paper.Votes votes && 2 * votes.inFavour() > votes.present(),
                        "cases.need.votes-for");
            case NOTICE_RAN -> notice();
            case OBJECTIONS_ANSWERED -> unless(state.oldestUnanswered().isEmpty(), "cases.need.objections-answered");
            case REASON -> reason(done);
            case PAUSE_REASON -> pauseReason(done);
            case NOT_THE_MAKER -> unless(!made(), "cases.need.not-the-maker");
            case NOT_THE_DECIDER -> unless(!decided(), "cases.need.not-the-decider");
            case NO_RELATIVE -> unless(!state.relatives().contains(who.accountId()), "cases.need.no-relative");
            case APPEAL_IN_TIME -> appealInTime();
            case MONTHS_PASSED -> monthsPassed();
            case MEASURE_CARRIED_OUT -> measures();
            case FLAGS_CLEAR ->
                unless(check(done).map(check -> check.flags().clear()).orElse(false), "cases.need.flags-clear");
            case INCOME_ABOVE_LINE -> aboveLine(done);
            case HAS_LABOUR -> hasLabour();
            case NO_LABOUR -> noLabour();
        };
    }

    private static Optional<Refused> unless(boolean there, String code, String... details) {
        return there ? Optional.empty() : Optional.of(Refused.conflict(code, details));
    }

    /// The check in the form, or the last one handed in.
    private Optional<Paper.HomeCheck> check(@Nullable Done done) {
        return done != null && done.paper() instanceof Paper.HomeCheck now ? Optional.of(now) : state.lastCheck();
    }

    private Optional<Refused> twoCheckers(@Nullable Done done) {
        if (done == null) {
            return Optional.empty();
        }
        String second = switch (done.paper()) {
            case Paper.HomeCheck check -> check.second();
            case Paper.Seen seen -> seen.second();
            default -> "";
        };
        return second.isBlank() || second.strip().equals(who.name())
                ? Optional.of(Refused.input("cases.need.two-checkers"))
                : Optional.empty();
    }

    private static Optional<Refused> wrongSheet(Paper.Sheet sheet) {
        if (sheet.persons() < 1) {
            return Optional.of(Refused.input("cases.need.persons"));
        }
        boolean negative = sheet.wage() < 0
                || sheet.operating() < 0
                || sheet.operatingExpense() < 0
                || sheet.property() < 0
                || sheet.transfer() < 0
                || sheet.claims() < 0
                || sheet.selfPaid() < 0;
        return negative ? Optional.of(Refused.input("cases.need.negative")) : Optional.empty();
    }

    private Optional<Refused> causes(@Nullable Done done) {
        Optional<Paper.HomeCheck> check = check(done);
        if (check.isEmpty() || check.get().causes().isEmpty()) {
            return Optional.of(Refused.input("cases.need.causes"));
        }
        List<String> causes = check.get().causes();
        int most = CaseLaw.number(law(today), "risk.most-causes").intValueExact();
        if (causes.size() > most || new HashSet<>(causes).size() != causes.size()) {
            return Optional.of(Refused.input("cases.need.causes-most", Integer.toString(most)));
        }
        if (causes.contains("disaster") && check.get().disasterKind() == null) {
            return Optional.of(Refused.input("cases.need.disaster-kind"));
        }
        return causes.contains("other") && check.get().causeRemark().isBlank()
                ? Optional.of(Refused.input("cases.need.cause-remark"))
                : Optional.empty();
    }

    /// Adults whose signature is missing or no longer valid, and children nobody has signed for.
    long unsigned() {
        return state.members().stream()
                .filter(member ->
                        member.validUntil() == null || member.validUntil().isBefore(today))
                .filter(member -> adult(member.bornOn()) || noGuardianSigned())
                .count();
    }

    private boolean adult(@Nullable LocalDate born) {
        return born == null || !born.plusYears(ADULT).isAfter(today);
    }

    private boolean noGuardianSigned() {
        return state.members().stream()
                .noneMatch(member -> adult(member.bornOn())
                        && member.validUntil() != null
                        && !member.validUntil().isBefore(today));
    }

    private Optional<Refused> comparison() {
        Set<String> asked = book.codes("comparison-source")
                .map(list -> list.words().keySet())
                .orElse(Set.of());
        LocalDate since = state.last("ask-departments").map(Step::on).orElse(null);
        Set<String> answered = state.comparisons().stream()
                .filter(one -> since != null && !one.askedOn().isBefore(since))
                .map(Answered::source)
                .collect(Collectors.toSet());
        List<String> silent =
                asked.stream().filter(source -> !answered.contains(source)).toList();
        if (!silent.isEmpty()) {
            return Optional.of(Refused.conflict("cases.need.comparison", Integer.toString(silent.size())));
        }
        boolean unexplained = state.comparisons().stream()
                .anyMatch(one -> one.personId() != 0 && one.overrideReason().isBlank());
        return unless(!unexplained, "cases.need.override");
    }

    private Optional<Refused> notice() {
        Optional<Step> hung = state.since("post", "return").filter(step -> since(step, "return-to-check"));
        Optional<CaseState.Deadline> clock = state.deadlines().stream()
                .filter(one ->
                        one.least() && one.startsOn().equals(hung.map(Step::on).orElse(null)))
                .filter(one -> one.state() != 3)
                .reduce((first, second) -> second);
        if (hung.isEmpty() || clock.isEmpty() || clock.get().dueOn() == null) {
            return Optional.of(Refused.conflict("cases.need.notice-hung"));
        }
        LocalDate last = Objects.requireNonNull(clock.get().dueOn());
        Optional<Step> down = state.last("take-down")
                .filter(step -> step.number() > hung.get().number());
        LocalDate until = down.map(Step::on).orElse(today);
        return unless(!until.isBefore(last), "cases.need.notice-ran", last.toString());
    }

    private boolean since(Step step, String act) {
        return state.last(act).map(Step::number).orElse(0) < step.number();
    }

    private Optional<Refused> reason(@Nullable Done done) {
        if (done == null) {
            return Optional.empty();
        }
        boolean known = book.codes("case-reason")
                .map(list -> list.words().containsKey(done.reason()))
                .orElse(false);
        if (!known) {
            return Optional.of(Refused.input("cases.need.reason"));
        }
        return done.words().isBlank() ? Optional.of(Refused.input("cases.need.words")) : Optional.empty();
    }

    private Optional<Refused> pauseReason(@Nullable Done done) {
        if (done == null) {
            return Optional.empty();
        }
        boolean known = book.codes("pause-reason")
                .map(list -> list.words().containsKey(done.reason()))
                .orElse(false);
        if (!known) {
            return Optional.of(Refused.input("cases.need.pause-reason"));
        }
        return done.words().isBlank() ? Optional.of(Refused.input("cases.need.words")) : Optional.empty();
    }

    /// Whoever moved the case on at another stage has made it.
    private boolean made() {
        return state.steps().stream()
                .filter(step -> step.account() == who.accountId())
                .filter(step -> !step.from().equals(state.stage()))
                .anyMatch(step -> Optional.ofNullable(procedure.acts().get(step.act()))
                        .flatMap(Act::to)
                        .isPresent());
    }

    private boolean decided() {
        return state.last("refuse")
                .filter(step -> step.account() == who.accountId())
                .isPresent();
    }

    private Optional<Refused> appealInTime() {
        Optional<LocalDate> until = state.deadlines().stream()
                .filter(one -> one.name().equals("appeal") && one.stands())
                .map(CaseState.Deadline::dueOn)
                .filter(Objects::nonNull)
                .findFirst();
        return until.isEmpty()
                ? Optional.of(Refused.conflict("cases.need.appeal-in-time", "—"))
                : unless(
                        !today.isAfter(until.get()),
                        "cases.need.appeal-in-time",
                        until.get().toString());
    }

    private Optional<Refused> monthsPassed() {
        if (state.monitoredOn() == null) {
            return Optional.of(Refused.conflict("cases.need.monitored-on"));
        }
        long months = CaseLaw.number(law(today), "elimination.minimum-months").longValueExact();
        LocalDate from = state.monitoredOn().plusMonths(months);
        return unless(!today.isBefore(from), "cases.need.months-passed", from.toString());
    }

    private Optional<Refused> measures() {
        BigDecimal least = CaseLaw.number(law(today), "elimination.minimum-measures");
        Integer had = state.measures();
        int most = Math.max(given, had == null ? 0 : had);
        return unless(
                least.compareTo(BigDecimal.valueOf(most)) <= 0,
                "cases.need.measure-carried-out",
                least.toPlainString());
    }

    private Optional<Refused> aboveLine(@Nullable Done done) {
        if (law(today).parameter("line.per-capita").isEmpty()) {
            return Optional.of(Refused.conflict("cases.no-line", today.toString()));
        }
        long line = CaseLaw.line(law(today));
        return unless(
                check(done).map(check -> check.sheet().netPerPerson() > line).orElse(false),
                "cases.need.income-above-line",
                BigDecimal.valueOf(line, 2).toPlainString());
    }

    private Optional<Refused> hasLabour() {
        boolean somebody = state.members().stream().anyMatch(Needs::canWork);
        boolean known = state.members().stream().noneMatch(member -> member.labour() == null);
        return unless(somebody, known ? "cases.need.has-labour" : "cases.need.labour-known");
    }

    private Optional<Refused> noLabour() {
        if (state.members().isEmpty() || state.members().stream().anyMatch(member -> member.labour() == null)) {
            return Optional.of(Refused.conflict("cases.need.labour-known"));
        }
        return unless(state.members().stream().noneMatch(Needs::canWork), "cases.need.no-labour");
    }

    private static boolean canWork(CaseState.Signer member) {
        return member.labour() != null && CAN_WORK.contains(member.labour());
    }

    private PolicyInForce law(LocalDate day) {
        return book.at(state.region(), day);
    }
}
