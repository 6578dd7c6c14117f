package org.holdfast.office.assistance.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What assistance puts into the menu.
@Component
class HelpDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("today", "assistance.plans", "/plans", "plan.view", 22, 0),
                new Duty("today", "assistance.watch", "/watch", "watch.view", 23, 0));
    }
}
