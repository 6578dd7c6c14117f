package org.holdfast.office.intake.internal;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.internal.Profile.From;
import org.holdfast.office.intake.internal.Profile.Mapping;
import org.holdfast.office.intake.internal.Profile.Part;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads a mapping profile and refuses what it does not know: keys, targets, fields.
final class ProfileLoader {
    private static final Set<String> KEYS = Set.of(
            "says",
            "heading-row",
            "dataset",
            "asks",
            "parts",
            "id-problems",
            "place-names",
            "template",
            "not-kept",
            "unlisted");
    private static final Set<String> NOT_KEPT_KEYS = Set.of("headings", "because");
    private static final Set<String> PART_KEYS = Set.of("target", "once-per", "only-if-filled", "columns", "options");
    private static final Set<String> COLUMN_KEYS = Set.of(
            "field",
            "heading",
            "contains",
            "count-filled",
            "constant",
            "asked",
            "village-names",
            "joined",
            "by",
            "unit",
            "sign",
            "words",
            "sum",
            "born-from-age",
            "in",
            "decimals",
            "row-number",
            "count-yes");

    private final Function<String, ImportTarget> targets;

    ProfileLoader(Function<String, ImportTarget> targets) {
        this.targets = targets;
    }

    Profile read(String name, InputStream yaml) {
        Object file = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(yaml);
        Map<?, ?> body = map(name, "the file", file);
        onlyKnown(name, body, KEYS);
        boolean flag = "flag".equals(text(body, "id-problems", "refuse"));
        List<Part> parts = new ArrayList<>();
        for (Object part : list(body.get("parts"))) {
            parts.add(part(name, map(name, "parts", part), flag));
        }
        List<Profile.Ask> asks = new ArrayList<>();
        map(name, "asks", body.containsKey("asks") ? body.get("asks") : Map.of())
                .forEach((ask, says) -> {
                    Map<?, ?> words = map(name, "asks", says);
                    asks.add(new Profile.Ask(String.valueOf(ask), text(words, "zh", ""), text(words, "en", "")));
                });
        Map<?, ?> says = map(name, "says", body.get("says"));
        return new Profile(
                name,
                text(says, "zh", name),
                text(says, "en", name),
                Integer.parseInt(text(body, "heading-row", "1")),
                text(body, "dataset", ""),
                asks,
                parts,
                Boolean.parseBoolean(text(body, "place-names", "false")),
                Boolean.parseBoolean(text(body, "template", "false")),
                notKept(name, body.get("not-kept"), parts),
                refusesUnlisted(name, text(body, "unlisted", "say")));
    }

    /// Nothing is dropped silently: whoever leaves a column out says why, in both languages.
    private static List<Profile.NotKept> notKept(String profile, @Nullable Object groups, List<Part> parts) {
        Set<String> mapped = parts.stream()
                .flatMap(part -> part.mappings().stream())
                .flatMap(mapping -> mapping.from().named().stream())
                .collect(Collectors.toSet());
        List<Profile.NotKept> all = new ArrayList<>();
        for (Object each : list(groups)) {
            Map<?, ?> group = map(profile, "not-kept", each);
            onlyKnown(profile, group, NOT_KEPT_KEYS);
            List<String> headings = texts(group.get("headings"));
            Map<?, ?> because = map(profile, "because under not-kept", group.get("because"));
            onlyKnown(profile, because, Set.of("zh", "en"));
            String zh = text(because, "zh", "").strip();
            String en = text(because, "en", "").strip();
            if (headings.isEmpty() || zh.isEmpty() || en.isEmpty()) {
                throw wrong(
                        profile, "not-kept wants headings and a reason in zh and en; one of them lacks at " + headings);
            }
            headings.stream().filter(mapped::contains).findFirst().ifPresent(heading -> {
                throw wrong(profile, "the column " + heading + " is mapped and said not to be kept");
            });
            all.add(new Profile.NotKept(headings, zh, en));
        }
        return all;
    }

    private static boolean refusesUnlisted(String profile, String word) {
        return switch (word) {
            case "say" -> false;
            case "refuse" -> true;
            default -> throw wrong(profile, "unlisted is either say or refuse, not \"" + word + "\"");
        };
    }

    private Part part(String profile, Map<?, ?> part, boolean flag) {
        onlyKnown(profile, part, PART_KEYS);
        ImportTarget target = targets.apply(text(part, "target", ""));
        Map<String, Mapping> mappings = new LinkedHashMap<>();
        Object columns = part.get("columns");
        if ("own".equals(columns)) {
            for (Field field : target.fields()) {
                if (!field.derived()) {
                    From from = new From.Column(List.of(field.name(), field.zh(), field.en()));
                    mappings.put(field.name(), new Mapping(field.name(), from, how(Map.of(), flag)));
                }
            }
        } else {
            for (Object column : list(columns)) {
                Mapping mapping = mapping(profile, target, map(profile, "columns", column), flag);
                if (mappings.put(mapping.field(), mapping) != null) {
                    throw wrong(profile, "the field " + mapping.field() + " is mapped twice");
                }
            }
        }
        Map<String, String> options = new LinkedHashMap<>();
        map(profile, "options", part.containsKey("options") ? part.get("options") : Map.of())
                .forEach((key, value) -> options.put(String.valueOf(key), String.valueOf(value)));
        List<String> onlyIf =
                list(part.get("only-if-filled")).stream().map(String::valueOf).toList();
        return new Part(target.name(), text(part, "once-per", ""), onlyIf, List.copyOf(mappings.values()), options);
    }

    private Mapping mapping(String profile, ImportTarget target, Map<?, ?> column, boolean flag) {
        onlyKnown(profile, column, COLUMN_KEYS);
        String field = text(column, "field", "");
        if (target.fields().stream().noneMatch(f -> f.name().equals(field) && !f.derived())) {
            throw wrong(profile, "the target " + target.name() + " has no field \"" + field + "\"");
        }
        return new Mapping(field, from(profile, column), how(column, flag));
    }

    private From from(String profile, Map<?, ?> column) {
        if (column.containsKey("constant")) {
            return new From.Constant(text(column, "constant", ""));
        }
        if (column.containsKey("row-number")) {
            return new From.RowNumber();
        }
        if (column.containsKey("sum")) {
            return new From.Sum(
                    texts(column.get("sum")).stream().map(ProfileLoader::term).toList());
        }
        if (column.containsKey("born-from-age")) {
            return new From.BornFromAge(text(column, "born-from-age", ""), Integer.parseInt(text(column, "in", "0")));
        }
        if (column.containsKey("asked")) {
            return new From.Asked(text(column, "asked", ""));
        }
        if (column.containsKey("count-filled")) {
            return new From.CountFilled(texts(column.get("count-filled")), true);
        }
        if (column.containsKey("count-yes")) {
            return new From.CountFilled(texts(column.get("count-yes")), false);
        }
        if (column.containsKey("joined")) {
            return new From.Joined(texts(column.get("joined")), text(column, "by", "-"));
        }
        if (column.containsKey("village-names")) {
            List<String> names = texts(column.get("village-names"));
            if (names.size() != 2) {
                throw wrong(profile, "village-names wants two headings: township and village");
            }
            return new From.VillageNames(names.get(0), names.get(1));
        }
        List<String> headings = texts(column.get("heading"));
        if (headings.isEmpty()) {
            throw wrong(profile, "the field " + column.get("field") + " says nowhere where it comes from");
        }
        return column.containsKey("contains")
                ? new From.Contains(headings, text(column, "contains", ""))
                : new From.Column(headings);
    }

    /// `a`, `-a`, `pos(a)` or `neg(a)`.
    private static Profile.Term term(String text) {
        if (text.startsWith("pos(") || text.startsWith("neg(")) {
            return new Profile.Term(text.substring(4, text.length() - 1), 1, text.startsWith("pos") ? 1 : -1);
        }
        return text.startsWith("-") ? new Profile.Term(text.substring(1), -1, 0) : new Profile.Term(text, 1, 0);
    }

    private static How how(Map<?, ?> column, boolean flag) {
        Map<String, String> words = new LinkedHashMap<>();
        if (column.get("words") instanceof Map<?, ?> translations) {
            translations.forEach(
                    (theirs, ours) -> words.put(String.valueOf(theirs), ours == null ? "" : String.valueOf(ours)));
        }
        BigDecimal unit = new BigDecimal(text(column, "unit", "1"));
        int sign = text(column, "sign", "+").equals("-") ? -1 : 1;
        return new How(
                unit.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ONE : unit,
                sign,
                words,
                flag,
                Integer.parseInt(text(column, "decimals", "-1")));
    }

    private static void onlyKnown(String profile, Map<?, ?> body, Set<String> known) {
        for (Object key : body.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw wrong(profile, "it does not know the key \"" + key + "\"; known are " + known);
            }
        }
    }

    private static IllegalArgumentException wrong(String profile, String what) {
        return new IllegalArgumentException("The import profile " + profile + " cannot be used: " + what + ".");
    }

    private static Map<?, ?> map(String profile, String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(profile, where + " should be keys with values");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> body, String key, String otherwise) {
        Object value = body.get(key);
        return value == null ? otherwise : String.valueOf(value);
    }
}
