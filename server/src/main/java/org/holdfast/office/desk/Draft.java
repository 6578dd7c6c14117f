package org.holdfast.office.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in the form of a check, sent or not. Values of a field with several answers are joined by a
/// comma.
public record Draft(Map<String, String> fields) {
    /// Fields of the form; any other is left out.
    private static final List<String> KNOWN =
            List.of("visitedOn", "outcome", "wrongData", "actualAmount", "incomeSource", "note", "opinion");
    private static final int LONGEST = 4_000;

    public static Draft of(List<Map.Entry<String, String>> fields) {
        Map<String, String> kept = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> KNOWN.contains(field.getKey()))
                .filter(field -> field.getValue().length() <= LONGEST)
                .forEach(field -> kept.merge(field.getKey(), field.getValue(), (one, more) -> one + "," + more));
        return new Draft(kept);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(String name, String value) {
        return List.of(text(name).split(",")).contains(value);
    }
}
