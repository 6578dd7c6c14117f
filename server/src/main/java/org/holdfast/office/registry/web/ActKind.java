package org.holdfast.office.registry.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.holdfast.office.access.Refused;

/// What may be entered on a household's page, and which fields its form has. One act may be entered from two
/// sides: somebody leaves here for another household, or joins here from one.
public enum ActKind {
    BIRTH("name", "sex", "relation", "document"),
    DEATH("member"),
    LEAVE("member", "other", "relation"),
    JOIN("other", "relation"),
    SPLIT("member"),
    MERGE("other"),
    HEAD("member"),
    RETURN("member"),
    PHONE("member", "phone"),
    DOCUMENT("member", "document"),
    MOVE("village");

    private final Set<String> fields;

    ActKind(String... fields) {
        this.fields = Set.of(fields);
    }

    public boolean has(String field) {
        return fields.contains(field);
    }

    /// The word in the address and the bundles.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the first step is to look for a household, a person or a village elsewhere.
    public boolean looksElsewhere() {
        return has("other") || has("village");
    }

    static ActKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(Refused::missing);
    }
}
