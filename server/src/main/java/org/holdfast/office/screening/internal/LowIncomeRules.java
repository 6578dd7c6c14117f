package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.assistance.LowIncomes;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.rule.Shelf;
import org.springframework.stereotype.Component;

/// The rules of the risk shelf that serve the clause about low and sharply fallen income.
@Component
class LowIncomeRules implements LowIncomes {
    static final String CLAUSE = "1.3";

    private final PolicyVersions policy;

    LowIncomeRules(PolicyVersions policy) {
        this.policy = policy;
    }

    @Override
    public List<Sign> signs(long regionCode, LocalDate day) {
        return policy.inForce().book().rulesFor(regionCode, day).stream()
                .filter(rule -> rule.shelf() == Shelf.RISK && rule.serves().contains(CLAUSE))
                .map(rule -> new Sign(rule.id(), rule.bit(), rule.says()))
                .toList();
    }
}
