package org.holdfast.office.casework.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What casework puts into the menu.
@Component
class CaseworkDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("today", "casework.reports", "/reports", "telling.view", 14, 0),
                new Duty("today", "casework.sweeps", "/sweeps", "sweep.view", 15, 0));
    }
}
