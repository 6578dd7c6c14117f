package org.holdfast.office.cases.internal;

import java.util.List;
import org.holdfast.office.cases.Paper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Papers and rows as one text, and back.
final class PaperJson {
    private static final String KIND = "is";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final List<Class<? extends Paper>> KINDS = List.of(
            Paper.None.class,
            Paper.Attempt.class,
            Paper.HomeCheck.class,
            Paper.Seen.class,
            Paper.Signatures.class,
            Paper.Comparison.class,
            Paper.Votes.class,
            Paper.Notice.class,
            Paper.Objection.class,
            Paper.Reply.class,
            Paper.Decision.class);

    private PaperJson() {}

    static @Nullable String of(Paper paper) {
        if (paper instanceof Paper.None) {
            return null;
        }
        ObjectNode node = JSON.valueToTree(paper);
        return node.put(KIND, paper.getClass().getSimpleName()).toString();
    }

    static Paper paper(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return new Paper.None();
        }
        String kind = node.path(KIND).asString();
        Class<? extends Paper> type = KINDS.stream()
                .filter(one -> one.getSimpleName().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No paper is called " + kind));
        return JSON.treeToValue(node, type);
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    static <T> List<T> list(String json, TypeReference<List<T>> type) {
        return JSON.readValue(json, type);
    }

    /// Rows for `jsonb_to_recordset`, with names as the columns have them.
    static String rows(List<?> rows) {
        return ROWS.writeValueAsString(rows);
    }
}
