package org.holdfast.office.assistance.internal;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a statement that come as one text.
final class HelpJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HelpJson() {}

    static <T> T read(String json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }
}
