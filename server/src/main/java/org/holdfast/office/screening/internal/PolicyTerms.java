package org.holdfast.office.screening.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.PolicyRefused;
import org.springframework.stereotype.Component;

/// Casework's terms out of the law in force.
@Component
class PolicyTerms implements CheckTerms {
    private final PolicyVersions policy;

    PolicyTerms(PolicyVersions policy) {
        this.policy = policy;
    }

    @Override
    public LocalDate houseCheckDue(long regionCode, LocalDate openedOn) {
        int days = number("ident.house-check-days", regionCode, openedOn).intValueExact();
        return truth("ident.house-check-in-working-days", regionCode, openedOn)
                ? workingDaysAfter(openedOn, days)
                : openedOn.plusDays(days);
    }

    @Override
    public LocalDate checksAnswerSince(long regionCode, LocalDate asOf) {
        return asOf.minusMonths(number("check.valid-months", regionCode, asOf).longValueExact());
    }

    @Override
    public BigDecimal newsFactor(long regionCode, LocalDate asOf) {
        return BigDecimal.ONE.add(number("check.news-share", regionCode, asOf));
    }

    @Override
    public int visitsForQuestions(long regionCode, LocalDate week) {
        return number("questions.per-village-week", regionCode, week).intValueExact();
    }

    @Override
    public int cluesAWeek(long regionCode, LocalDate week) {
        return number("clue.per-village-week", regionCode, week).intValueExact();
    }

    @Override
    public int daysForDepartments(long regionCode, LocalDate asOf) {
        return number("questions.department-days", regionCode, asOf).intValueExact();
    }

    /// By the State Council's calendar. Where the next year's notice is not in the law yet, Saturdays and
    /// Sundays alone are left out: the day found is then never later than the true one.
    @Override
    public LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        try {
            return policy.inForce().book().calendar().plusWorkingDays(day, workingDays);
        } catch (PolicyRefused noCalendar) {
            return weekdaysAfter(day, workingDays);
        }
    }

    private static LocalDate weekdaysAfter(LocalDate day, int weekdays) {
        LocalDate reached = day;
        for (int left = weekdays; left > 0; ) {
            reached = reached.plusDays(1);
            boolean weekend =
                    reached.getDayOfWeek() == DayOfWeek.SATURDAY || reached.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return reached;
    }

    private BigDecimal number(String parameter, long regionCode, LocalDate day) {
        Value value = value(parameter, regionCode, day);
        if (value instanceof Value.Amount amount) {
            return amount.number();
        }
        throw new IllegalStateException("The parameter " + parameter + " is not a number");
    }

    private boolean truth(String parameter, long regionCode, LocalDate day) {
        return value(parameter, regionCode, day) instanceof Value.Truth truth && truth.yes();
    }

    private Value value(String parameter, long regionCode, LocalDate day) {
        return policy.inForce()
                .book()
                .at(regionCode, day)
                .neededParameter(parameter)
                .value();
    }
}
