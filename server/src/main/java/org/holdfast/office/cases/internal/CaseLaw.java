package org.holdfast.office.cases.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.access.Refused;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.calendar.WorkingCalendar;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.procedure.Count;
import org.holdfast.policy.procedure.Count.Pause;
import org.holdfast.policy.procedure.Procedure;
import org.springframework.stereotype.Component;

/// What the law in force says about cases.
@Component
class CaseLaw {
    private final PolicyVersions policy;

    CaseLaw(PolicyVersions policy) {
        this.policy = policy;
    }

    /// The law as it stands in the running transaction; ask once and keep it for one piece of work.
    PolicyBook book() {
        return policy.inForce().book();
    }

    /// The procedure of a new case.
    static Procedure begin(PolicyBook book, String kind, long region, LocalDate day) {
        return book.at(region, day)
                .procedure(kind)
                .orElseThrow(() -> Refused.input("cases.no-procedure", kind, day.toString()));
    }

    /// The procedure of a running case: by its file, or where that is gone from the law, the one in force when the case
    /// was opened.
    static Procedure of(PolicyBook book, String id, String kind, long region, LocalDate openedOn) {
        PolicyInForce then = book.at(region, openedOn);
        Optional<Procedure> same = then.procedure(kind).filter(one -> one.id().equals(id));
        return same.or(() -> book.procedures().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .or(() -> then.procedure(kind))
                .orElseThrow(() -> Refused.conflict("cases.no-procedure", kind, openedOn.toString()));
    }

    /// The last day of a period. Where a year's notice is not in the law yet, Saturdays and Sundays alone are
    /// left out: the day found is then never later than the true one.
    static Optional<LocalDate> lastDay(Count count, LocalDate start, List<Pause> pauses, PolicyBook book) {
        try {
            return count.lastDay(start, pauses, book.calendar());
        } catch (PolicyRefused noNotice) {
            return count.lastDay(start, pauses, WorkingCalendar.weekendsOnly());
        }
    }

    static int passed(Count count, LocalDate start, LocalDate until, List<Pause> pauses, PolicyBook book) {
        try {
            return count.passed(start, until, pauses, book.calendar());
        } catch (PolicyRefused noNotice) {
            return count.passed(start, until, pauses, WorkingCalendar.weekendsOnly());
        }
    }

    static BigDecimal number(PolicyInForce law, String parameter) {
        if (law.neededParameter(parameter).value() instanceof Value.Amount amount) {
            return amount.number();
        }
        throw new IllegalStateException("The parameter " + parameter + " is not a number");
    }

    /// This year's line per person in fen.
    ///
    /// @throws Refused when the law has none for this place and day: nothing is decided by a guessed one
    static long line(PolicyInForce law) {
        if (law.parameter("line.per-capita").isEmpty()) {
            throw Refused.conflict("cases.no-line", law.day().toString());
        }
        return number(law, "line.per-capita").movePointRight(2).longValueExact();
    }
}
