package org.holdfast.policy.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;

/// A group of keys being read. Each key is asked for by name; [#done] refuses what nobody asked for.
public final class Form {

    private final Entry.Fields fields;
    private final String what;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    /// `what` names the group in messages: "a parameter", "a value".
    public Form(Entry.Fields fields, String what, Problems problems) {
        this.fields = fields;
        this.what = what;
        this.problems = problems;
    }

    public Spot at() {
        return fields.at();
    }

    public Spot at(String key) {
        return fields.keyAt().getOrDefault(key, fields.at());
    }

    /// Where the value of a key begins, which for a folded text is the line after the key.
    public Spot valueAt(String key) {
        Entry entry = fields.fields().get(key);
        return entry == null ? at(key) : entry.at();
    }

    public boolean has(String key) {
        asked.add(key);
        return fields.fields().containsKey(key);
    }

    public List<String> keys() {
        return List.copyOf(fields.fields().keySet());
    }

    public Optional<Entry> entry(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.fields().get(key));
    }

    public Optional<String> text(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (entry.get() instanceof Entry.Text text) {
            return Optional.of(text.value().strip());
        }
        wrongKind(key, entry.get(), "a text");
        return Optional.empty();
    }

    /// A text that must be there; the empty text, with a problem noted, when it is not.
    public String needed(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() && !fields.fields().containsKey(key)) {
            missing(key);
        }
        if (text.isPresent() && text.get().isEmpty()) {
            problems.add("empty", at(key), "'" + key + "' is empty.", capital() + " needs it.", "Fill it in.");
        }
        return text.orElse("");
    }

    public void missing(String key) {
        problems.add(
                "missing-key",
                at(),
                "'" + key + "' is missing.",
                capital() + " needs it.",
                "Add '" + key + ": …'; policy/LANGUAGE.md shows how.");
    }

    private String capital() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    public Optional<LocalDate> day(String key) {
        return text(key).flatMap(text -> day(text, at(key), problems));
    }

    public static Optional<LocalDate> day(String text, Spot at, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            problems.add(
                    "not-a-day",
                    at,
                    "'" + text + "' is not a day.",
                    "Days are written year-month-day and must exist in the calendar.",
                    "Write it as 2022-06-01.");
            return Optional.empty();
        }
    }

    public Optional<Boolean> yesNo(String key) {
        Optional<String> text = text(key);
        if (text.isPresent() && !text.get().equals("yes") && !text.get().equals("no")) {
            problems.add(
                    "not-yes-or-no",
                    at(key),
                    "'" + text.get() + "' is neither yes nor no.",
                    "'" + key + "' is a yes/no question.",
                    "Write yes or no.");
            return Optional.empty();
        }
        return text.map("yes"::equals);
    }

    public Optional<Form> form(String key, String whatItIs) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (entry.get() instanceof Entry.Fields group) {
            return Optional.of(new Form(group, whatItIs, problems));
        }
        wrongKind(key, entry.get(), "a group of keys");
        return Optional.empty();
    }

    public List<Entry> items(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            return List.of();
        }
        if (entry.get() instanceof Entry.Items items) {
            return items.items();
        }
        wrongKind(key, entry.get(), "a list");
        return List.of();
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Entry item : items(key)) {
            if (item instanceof Entry.Text text) {
                texts.add(text.value().strip());
            } else {
                wrongKind(key, item, "a text");
            }
        }
        return texts;
    }

    /// `{ zh: …, en: … }`, both needed.
    public Wording wording(String key) {
        return form(key, "'" + key + "'")
                .map(form -> {
                    Wording wording = new Wording(form.needed("zh"), form.needed("en"));
                    form.done();
                    return wording;
                })
                .orElse(Wording.NONE);
    }

    public Wording neededWording(String key) {
        if (!has(key)) {
            missing(key);
        }
        return wording(key);
    }

    private void wrongKind(String key, Entry entry, String wanted) {
        problems.add(
                "wrong-kind",
                entry.at(),
                "'" + key + "' is " + entry.kind() + ".",
                "It should be " + wanted + ".",
                "policy/LANGUAGE.md shows the form.");
    }

    public Problems problems() {
        return problems;
    }

    /// Refuses every key that was not asked for.
    public void done() {
        for (String key : fields.fields().keySet()) {
            if (!asked.contains(key)) {
                problems.add(
                        "unknown-key",
                        at(key),
                        "'" + key + "' is not a key of " + what + ".",
                        "A misspelt key would silently do nothing.",
                        "Known keys: " + String.join(", ", asked) + ".");
            }
        }
    }
}
