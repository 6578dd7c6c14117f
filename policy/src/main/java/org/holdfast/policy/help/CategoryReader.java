package org.holdfast.policy.help;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.parameter.References;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;
import org.holdfast.policy.text.Words;

/// Reads a category's file. Whether its causes exist and its numbers are its own is looked at when everything is read.
public final class CategoryReader {

    private CategoryReader() {}

    /// Empty, with problems noted, when no measure could be planned by it.
    public static Optional<Category> category(String word, Form form) {
        String says = form.needed("says");
        Wording label = new Wording(form.needed("zh"), form.needed("en"));
        int number = number(form, 99);
        Optional<HelpClass> helpClass = Words.one(form, "class", HelpClass.values(), HelpClass::word);
        if (!form.has("class")) {
            form.missing("class");
        }
        Set<String> answers = new LinkedHashSet<>(form.texts("answers"));
        if (answers.isEmpty()) {
            form.missing("answers");
        }
        Set<String> flags = new LinkedHashSet<>(form.texts("flags"));
        flags.stream().filter(flag -> !Category.FLAGS.contains(flag)).forEach(flag -> unknownFlag(form, flag));
        List<Category.Kind> kinds = new ArrayList<>();
        form.form("kinds", "the kinds").ifPresent(group -> {
            for (String kind : group.keys()) {
                group.form(kind, "a kind").ifPresent(entry -> kinds.add(kind(word, kind, entry)));
            }
        });
        if (kinds.isEmpty()) {
            form.missing("kinds");
        }
        Set<String> later = new LinkedHashSet<>(form.texts("answers-once-eliminated"));
        var until = form.day("not-for-identified-from");
        Wording continues = form.wording("continues");
        var references = References.of(form);
        if (references.isEmpty()) {
            form.missing("references");
        }
        form.done();
        return helpClass
                .filter(_ -> number > 0 && !kinds.isEmpty())
                .map(one -> new Category(
                        word,
                        number,
                        label,
                        says,
                        one,
                        answers,
                        later,
                        flags,
                        until,
                        continues,
                        List.copyOf(kinds),
                        references,
                        form.at()));
    }

    private static Category.Kind kind(String category, String word, Form form) {
        Category.Kind kind = new Category.Kind(
                category,
                word,
                number(form, 9_999),
                new Wording(form.needed("zh"), form.needed("en")),
                form.yesNo("counts").orElse(true),
                form.yesNo("ends-with-death").orElse(false));
        form.done();
        return kind;
    }

    private static int number(Form form, int most) {
        String text = form.needed("number");
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            form.problems()
                    .add(
                            "bad-number",
                            form.at("number"),
                            "'" + text + "' is no number here.",
                            "Plans store the number.",
                            "Write a whole number from 1 to " + most + ".");
        }
        return number;
    }

    private static void unknownFlag(Form form, String flag) {
        form.problems()
                .add(
                        "unknown-name",
                        form.at("flags"),
                        "'" + flag + "' is no problem of the guarantees.",
                        "No household would ever have it.",
                        "Use dropout, housing, insurance or water.");
    }
}
