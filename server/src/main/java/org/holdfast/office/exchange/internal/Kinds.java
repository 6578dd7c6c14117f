package org.holdfast.office.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.exchange.Feeds;
import org.holdfast.office.intake.Kind;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The list of kinds.yaml: what departments report and who owns it.
final class Kinds {
    private static final Map<String, Bilingual> DEPARTMENTS = new LinkedHashMap<>();
    private static final Map<Integer, Reported> KINDS = new LinkedHashMap<>();

    static {
        Map<?, ?> file = load();
        map(file.get("departments")).forEach((word, says) -> DEPARTMENTS.put(String.valueOf(word), words(map(says))));
        map(file.get("kinds")).forEach((word, body) -> {
            Reported kind = reported(String.valueOf(word), map(body));
            KINDS.put(kind.number(), kind);
        });
    }

    private Kinds() {}

    /// @param aboutPerson whether each person of a household is a fact of its own
    /// @param rule by which the law grades it
    /// @param cause where the law in force has no such rule
    /// @param threshold `medical`, `school` or empty
    record Reported(
            int number,
            String word,
            Bilingual says,
            List<String> from,
            boolean aboutPerson,
            String rule,
            String cause,
            String threshold) {}

    static Reported of(int number) {
        Reported kind = KINDS.get(number);
        if (kind == null) {
            throw new IllegalArgumentException("There is no kind of report with the number " + number);
        }
        return kind;
    }

    static List<Reported> all() {
        return List.copyOf(KINDS.values());
    }

    static Map<String, Bilingual> departments() {
        return Map.copyOf(DEPARTMENTS);
    }

    static List<String> departmentWords() {
        return List.copyOf(DEPARTMENTS.keySet());
    }

    static Bilingual department(String word) {
        return DEPARTMENTS.getOrDefault(word, new Bilingual(word, word));
    }

    /// Numbers of what this department may report.
    static Short[] ownedBy(String department) {
        return KINDS.values().stream()
                .filter(kind -> kind.from().contains(department))
                .map(kind -> (short) kind.number())
                .toArray(Short[]::new);
    }

    static Set<Integer> withThreshold() {
        return KINDS.values().stream()
                .filter(kind -> !kind.threshold().isEmpty())
                .map(Reported::number)
                .collect(Collectors.toSet());
    }

    /// What may stand in the cell.
    static Kind.Code code() {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, String> labels = new LinkedHashMap<>();
        KINDS.values().forEach(kind -> {
            numbers.put(kind.word(), kind.number());
            numbers.put(kind.says().zh(), kind.number());
            numbers.put(kind.says().en(), kind.number());
            labels.put(kind.number(), kind.says().zh());
        });
        return new Kind.Code("report-kind", numbers, labels);
    }

    private static Reported reported(String word, Map<?, ?> body) {
        List<String> from = new ArrayList<>();
        ((List<?>) java.util.Objects.requireNonNull(body.get("from"))).forEach(one -> from.add(String.valueOf(one)));
        return new Reported(
                Integer.parseInt(String.valueOf(body.get("number"))),
                word,
                words(body),
                List.copyOf(from),
                "person".equals(body.get("about")),
                String.valueOf(body.get("rule")),
                String.valueOf(body.get("cause")),
                body.get("threshold") == null ? "" : String.valueOf(body.get("threshold")));
    }

    private static Bilingual words(Map<?, ?> body) {
        return new Bilingual(String.valueOf(body.get("zh")), String.valueOf(body.get("en")));
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("kinds.yaml should have keys with values here, not " + value);
    }

    private static Map<?, ?> load() {
        try (InputStream in = Feeds.class.getResourceAsStream("kinds.yaml")) {
            if (in == null) {
                throw new IllegalStateException("There is no kinds.yaml beside the exchange.");
            }
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
