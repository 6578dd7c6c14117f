package org.holdfast.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Words of a closed list.
public final class Words {

    private Words() {}

    /// The value whose word stands under a key; empty, with a problem noted where the word is unknown.
    public static <T> Optional<T> one(Form form, String key, T[] all, Function<T, String> name) {
        return form.text(key).flatMap(text -> {
            List<String> known = new ArrayList<>();
            for (T one : all) {
                if (name.apply(one).equals(text)) {
                    return Optional.of(one);
                }
                known.add(name.apply(one));
            }
            form.problems()
                    .add(
                            "unknown-name",
                            form.at(key),
                            "'" + text + "' is no word for '" + key + "'.",
                            "The office would not know what to look for.",
                            "Use " + String.join(", ", known) + ".");
            return Optional.empty();
        });
    }
}
