package org.holdfast.office.intake.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Rules;
import org.springframework.stereotype.Component;

/// Every table that takes files in, by name.
@Component
class Targets {
    private final Map<String, ImportTarget> byName = new LinkedHashMap<>();
    private final Rules rules;

    Targets(List<ImportTarget> targets) {
        Rules all = Rules.beside(Batch.class);
        java.util.Set<Rules> taken = new java.util.HashSet<>();
        for (ImportTarget target : targets) {
            byName.put(target.name(), target);
            if (taken.add(target.rules())) {
                all = all.and(target.rules());
            }
        }
        rules = all;
    }

    ImportTarget of(String name) {
        ImportTarget target = byName.get(name);
        if (target == null) {
            throw new IllegalArgumentException("There is no import target " + name + "; there are " + byName.keySet());
        }
        return target;
    }

    Collection<ImportTarget> all() {
        return byName.values();
    }

    Rules rules() {
        return rules;
    }
}
