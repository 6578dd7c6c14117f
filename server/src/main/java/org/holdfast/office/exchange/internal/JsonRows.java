package org.holdfast.office.exchange.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.holdfast.matching.LikenessPart;
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

    static List<LikenessPart> parts(String json) {
        return JSON.readValue(json, new TypeReference<List<LikenessPart>>() {});
    }

    /// How many rows each code has.
    static Map<String, Long> counts(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
    }
}
