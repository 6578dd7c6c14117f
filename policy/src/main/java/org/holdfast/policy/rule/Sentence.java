package org.holdfast.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence with places for values: `{fact}` and `{$parameter}`.
public record Sentence(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\$?[^{}]*)\\}");

    /// The names in the places, parameters with their `$`.
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    public String filled(Function<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.apply(place.group(1))));
    }

    /// Brackets that are left over after the places are taken out: a slip that would be shown to a reader.
    public List<String> strayBrackets() {
        List<String> stray = new ArrayList<>();
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            stray.add(rest);
        }
        return stray;
    }
}
