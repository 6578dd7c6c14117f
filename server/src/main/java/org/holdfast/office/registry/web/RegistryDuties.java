package org.holdfast.office.registry.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What the registry puts into the menu.
@Component
class RegistryDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("households", "registry.households", "/households", "household.list", 20, 2),
                new Duty("households", "registry.moves", "/moves", "household.move", 21, 0),
                new Duty("households", "registry.claims", "/claims", "claim.view", 22, 0));
    }
}
