package org.holdfast.office.casework.internal;

import java.util.Collection;
import java.util.List;
import org.holdfast.office.casework.UsedFact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Rows handed to a statement as one text, and read back: `jsonb_to_recordset` makes a table of them.
final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonRows() {}

    static String of(Collection<?> rows) {
        return JSON.writeValueAsString(rows);
    }

    static List<UsedFact> facts(String json) {
        return JSON.readValue(json, new TypeReference<List<UsedFact>>() {});
    }

    /// The province of each, side by side with the numbers.
    static Short[] provinceOfEach(Collection<Long> households) {
        return households.stream()
                .map(household -> (short) province(household / 1_000_000))
                .toArray(Short[]::new);
    }

    /// Provinces of a set of household numbers (village code * 1,000,000 + running number), so that the primary
    /// key serves.
    static Short[] provinces(Collection<Long> households) {
        return households.stream()
                .map(household -> (short) province(household / 1_000_000))
                .distinct()
                .toArray(Short[]::new);
    }

    static int province(long regionCode) {
        return (int) (regionCode / 10_000_000_000L);
    }
}
