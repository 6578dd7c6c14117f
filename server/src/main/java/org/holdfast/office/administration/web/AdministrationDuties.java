package org.holdfast.office.administration.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What administration puts into the menu.
@Component
class AdministrationDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("administration", "administration.accounts", "/accounts", "account.view", 70, 1),
                new Duty("administration", "administration.handovers", "/handovers", "handover.accept", 75, 0));
    }
}
