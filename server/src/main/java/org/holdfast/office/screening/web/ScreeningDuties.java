package org.holdfast.office.screening.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What screening puts into the menu.
@Component
class ScreeningDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("progress", "screening.what-if", "/what-if", "screening.what-if", 63, 0),
                new Duty("law", "screening.runs", "/screening", "screening.view", 71, 0));
    }
}
