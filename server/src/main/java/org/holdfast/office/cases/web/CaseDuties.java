package org.holdfast.office.cases.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What cases puts into the menu.
@Component
class CaseDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(new Duty("today", "cases.cases", "/cases", "case.view", 20, 0));
    }
}
