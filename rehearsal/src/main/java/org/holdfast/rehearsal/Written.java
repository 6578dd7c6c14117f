package org.holdfast.rehearsal;

import java.util.Map;

/// What was written: rows of each file without its heading.
public record Written(long households, long persons, Map<String, Long> rows) {

    public Written {
        rows = Map.copyOf(rows);
    }
}
