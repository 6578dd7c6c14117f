package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import org.holdfast.office.casework.DoorTerms;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.parameter.Value;
import org.springframework.stereotype.Component;

/// The doors' terms out of the law in force.
@Component
class DoorLaw implements DoorTerms {
    private final PolicyVersions policy;

    DoorLaw(PolicyVersions policy) {
        this.policy = policy;
    }

    @Override
    public LocalDate answerDue(long regionCode, LocalDate day) {
        return day.plusDays(number("declaration.answer-days", regionCode, day));
    }

    @Override
    public int declarationsFromAnAddress(long regionCode, LocalDate day) {
        return number("declaration.per-address-day", regionCode, day);
    }

    @Override
    public int declarationsOfANumber(long regionCode, LocalDate day) {
        return number("declaration.per-number-day", regionCode, day);
    }

    @Override
    public int receiptsAskedInVain(LocalDate day) {
        return number("declaration.receipts-in-vain-day", 0, day);
    }

    private int number(String parameter, long regionCode, LocalDate day) {
        Value value = policy.inForce()
                .book()
                .at(regionCode, day)
                .neededParameter(parameter)
                .value();
        if (value instanceof Value.Amount amount) {
            return amount.number().intValueExact();
        }
        throw new IllegalStateException("The parameter " + parameter + " is not a number");
    }
}
