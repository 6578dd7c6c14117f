package org.holdfast.office.intake.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

@Component
class ImportDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(new Duty("data", "intake.imports", "/imports", "import.view", 10, 0));
    }
}
