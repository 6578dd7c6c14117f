package org.holdfast.office.referrals.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.calendar.WorkingCalendar;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.procedure.Count;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.rule.Grade;
import org.springframework.stereotype.Component;

/// What the law in force says about referrals: programmes, which rule names which, days, reasons.
@Component
class ReferralLaw {
    static final String PROGRAMMES = "programme";
    static final String REFUSALS = "referral-refusal";
    private static final String ENDED = "civil.allowance-ended";

    private final PolicyVersions policy;

    ReferralLaw(PolicyVersions policy) {
        this.policy = policy;
    }

    PolicyBook book() {
        return policy.inForce().book();
    }

    String version() {
        return Integer.toString(policy.inForce().number());
    }

    int number() {
        return policy.inForce().number();
    }

    record Named(String rule, String programme) {}

    /// Rules of every place with the programme each names.
    List<Named> rules() {
        return book().rules().stream()
                .flatMap(rule -> rule.refersTo().map(to -> new Named(rule.id(), to)).stream())
                .toList();
    }

    List<String> rulesOf(String programme) {
        return rules().stream()
                .filter(one -> one.programme().equals(programme))
                .map(Named::rule)
                .toList();
    }

    Map<String, CodeList.Code> words(String list) {
        return book().codes(list).map(CodeList::words).orElse(Map.of());
    }

    Optional<CodeList.Code> programme(int number) {
        return book().codes(PROGRAMMES).flatMap(list -> list.numbered(number));
    }

    /// How long the county may take to send.
    Count sending(long region, LocalDate day) {
        return count(region, day, "referral.send-days", "referral.send-in-working-days");
    }

    /// How long civil affairs may take to answer.
    Count answering(long region, LocalDate day, String programme) {
        return count(
                region, day, "referral.answer-days-" + programme.replace('_', '-'), "referral.answer-in-working-days");
    }

    BigDecimal share(String parameter, long region, LocalDate day) {
        if (book().at(region, day).neededParameter(parameter).value() instanceof Value.Amount amount) {
            return amount.number();
        }
        throw new IllegalStateException("The parameter " + parameter + " is not a number");
    }

    /// Level of the place that is urged by name when a last day has passed: 1 province … 4 township.
    int urges(long region, LocalDate day, boolean sent) {
        return share(sent ? "referral.answer-urges-level" : "referral.send-urges-level", region, day)
                .intValueExact();
    }

    private Count count(long region, LocalDate day, String days, String working) {
        PolicyInForce law = book().at(region, day);
        if (law.neededParameter(days).value() instanceof Value.Amount amount) {
            boolean onlyWorking = law.neededParameter(working).value() instanceof Value.Truth truth && truth.yes();
            return new Count(amount.number().intValueExact(), onlyWorking, false);
        }
        throw new IllegalStateException("The parameter " + days + " is not a number");
    }

    /// Where a year's notice is not in the law yet, Saturdays and Sundays alone are left out: the day found is then
    /// never later than the true one.
    LocalDate lastDay(Count count, LocalDate start) {
        try {
            return count.lastDay(start, List.of(), book().calendar()).orElseThrow();
        } catch (PolicyRefused noNotice) {
            return count.lastDay(start, List.of(), WorkingCalendar.weekendsOnly())
                    .orElseThrow();
        }
    }

    int passed(Count count, LocalDate start, LocalDate until) {
        try {
            return count.passed(start, until, List.of(), book().calendar());
        } catch (PolicyRefused noNotice) {
            return count.passed(start, until, List.of(), WorkingCalendar.weekendsOnly());
        }
    }

    /// How grave it is that an allowance ended, by the rule that asks the same of the household itself.
    Grade lostAid(long region, LocalDate day) {
        return book().at(region, day).rules().stream()
                .filter(rule -> rule.id().equals(ENDED)
                        || rule.replaces().filter(ENDED::equals).isPresent())
                .flatMap(rule -> rule.grade().stream())
                .findFirst()
                .orElse(Grade.ORANGE);
    }
}
