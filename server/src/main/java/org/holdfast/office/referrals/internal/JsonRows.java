package org.holdfast.office.referrals.internal;

import java.util.Collection;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Rows handed to a statement as one text: `jsonb_to_recordset` makes a table of them.
final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonRows() {}

    static String of(Collection<?> rows) {
        return JSON.writeValueAsString(rows);
    }
}
