package org.holdfast.office.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.registry.Source;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The code lists of codes.yaml: every spelling a file may use and the number the registry stores.
final class Codes {
    private static final Map<?, ?> LISTS = load();
    private static final String GROUPS = "relation-groups-of-file";

    private Codes() {}

    static Kind.Code list(String name) {
        return new Kind.Code(name, numbers(name), labels(name));
    }

    /// Relations, with the words for both sexes that the examination of a row tells apart.
    static Kind.Code relations() {
        Map<String, Integer> numbers = new HashMap<>(numbers("relation"));
        numbers.putAll(numbers(GROUPS));
        return new Kind.Code("relation", numbers, labels("relation"));
    }

    /// What the words for both sexes mean for one of them.
    static Map<Integer, Integer> relationsOf(boolean male) {
        Map<Integer, Integer> meant = new HashMap<>();
        entries(GROUPS)
                .values()
                .forEach(body ->
                        meant.put(number(body), Integer.parseInt(String.valueOf(body.get(male ? "male" : "female")))));
        return meant;
    }

    static Map<Integer, String> labels(String name) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        entries(name).forEach((word, body) -> labels.put(number(body), String.valueOf(body.get("zh"))));
        return labels;
    }

    static Map<Integer, String> english(String name) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        entries(name).forEach((word, body) -> labels.put(number(body), String.valueOf(body.get("en"))));
        return labels;
    }

    static Map<String, Integer> numbers(String name) {
        Map<String, Integer> numbers = new HashMap<>();
        entries(name).forEach((word, body) -> {
            numbers.put(word, number(body));
            numbers.put(String.valueOf(body.get("zh")), number(body));
            numbers.put(String.valueOf(body.get("en")), number(body));
            if (body.get("also") instanceof List<?> also) {
                also.forEach(spelling -> numbers.put(String.valueOf(spelling), number(body)));
            }
        });
        return numbers;
    }

    /// The contract word of every spelling.
    static Map<String, String> words(String name) {
        Map<Integer, String> contract = new HashMap<>();
        entries(name).forEach((word, body) -> contract.put(number(body), word));
        Map<String, String> words = new HashMap<>();
        numbers(name).forEach((spelling, number) -> words.put(spelling, contract.get(number)));
        return words;
    }

    private static Map<String, Map<?, ?>> entries(String name) {
        if (!(LISTS.get(name) instanceof Map<?, ?> list)) {
            throw new IllegalStateException("codes.yaml has no list " + name);
        }
        Map<String, Map<?, ?>> entries = new LinkedHashMap<>();
        list.forEach((word, body) -> entries.put(String.valueOf(word), (Map<?, ?>) body));
        return entries;
    }

    private static int number(Map<?, ?> body) {
        return Integer.parseInt(String.valueOf(body.get("number")));
    }

    private static Map<?, ?> load() {
        try (InputStream in = Source.class.getResourceAsStream("codes.yaml")) {
            if (in == null) {
                throw new IllegalStateException("There is no codes.yaml beside the registry.");
            }
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
