package org.holdfast.office.referrals.internal;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
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

    /// How many rows each code has.
    static Map<String, Long> counts(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
    }
}
