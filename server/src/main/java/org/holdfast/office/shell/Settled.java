package org.holdfast.office.shell;

import java.util.Optional;

/// Small facts about this deployment that must outlive a restart, for instance that the demo was loaded.
public interface Settled {
    Optional<String> value(String name);

    void settle(String name, String value);
}
