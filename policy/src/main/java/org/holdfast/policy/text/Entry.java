package org.holdfast.policy.text;

import java.util.List;
import java.util.Map;
import org.holdfast.policy.problem.Spot;

/// A piece of a YAML file with the line on which it begins.
public sealed interface Entry {

    Spot at();

    record Text(String value, Spot at) implements Entry {}

    record Items(List<Entry> items, Spot at) implements Entry {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// In the order of the file. `keyAt` knows where each key stands.
    record Fields(Map<String, Entry> fields, Map<String, Spot> keyAt, Spot at) implements Entry {}

    /// How the kind is called in a message.
    default String kind() {
        return switch (this) {
            case Text _ -> "a text";
            case Items _ -> "a list";
            case Fields _ -> "a group of keys";
        };
    }
}
