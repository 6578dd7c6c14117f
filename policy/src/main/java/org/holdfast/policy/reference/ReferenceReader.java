package org.holdfast.policy.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.policy.expression.Parser;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.parameter.References;
import org.holdfast.policy.reference.CodeList.Code;
import org.holdfast.policy.reference.CodeList.Outcome;
import org.holdfast.policy.reference.DatedName.Holding;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;

/// Reads code lists and dated names.
public final class ReferenceReader {

    private ReferenceReader() {}

    public static CodeList codes(String name, Form form) {
        String says = form.needed("says");
        Map<String, Code> words = new LinkedHashMap<>();
        Map<Integer, String> taken = new HashMap<>();
        form.form("codes", "the codes").ifPresent(group -> {
            for (String word : group.keys()) {
                group.form(word, "a code").ifPresent(entry -> words.put(word, code(word, entry, taken)));
                checkWord(word, group);
            }
        });
        if (words.isEmpty()) {
            form.missing("codes");
        }
        form.text("note");
        References.of(form);
        form.done();
        return new CodeList(name, says, words);
    }

    private static void checkWord(String word, Form group) {
        if (!word.matches("[a-z][a-z0-9_]*") || Parser.reserves(word)) {
            group.problems()
                    .add(
                            "bad-word",
                            group.at(word),
                            "'" + word + "' cannot be a word of a list.",
                            "Expressions use small letters, digits and _, and some words have a meaning of their own.",
                            "Choose another word.");
        }
    }

    private static Code code(String word, Form form, Map<Integer, String> taken) {
        String text = form.needed("number");
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        if (number < 0) {
            form.problems()
                    .add(
                            "bad-number",
                            form.at("number"),
                            "'" + text + "' is no code number.",
                            "The registry stores 0 to 9999.",
                            "Write a whole number.");
        }
        String other = taken.put(number, word);
        if (other != null) {
            form.problems()
                    .add(
                            "duplicate-number",
                            form.at("number"),
                            "The number " + number + " belongs to '" + other + "' already.",
                            "The registry stores the number, so it must mean one word.",
                            "Give it a number that was never used.");
        }
        Code code = new Code(
                word,
                number,
                new Wording(form.needed("zh"), form.needed("en")),
                form.day("from"),
                form.day("until"),
                form.form("then", "what follows").map(ReferenceReader::outcome));
        form.done();
        return code;
    }

    private static Outcome outcome(Form form) {
        Wording next = new Wording(form.needed("zh"), form.needed("en"));
        String clocks = form.needed("clocks");
        if (!clocks.equals("run") && !clocks.equals("stand")) {
            form.problems()
                    .add(
                            "unknown-name",
                            form.at("clocks"),
                            "'" + clocks + "' is no word for 'clocks'.",
                            "After a visit at which nothing was verified clocks go on or stand still.",
                            "Use run or stand.");
        }
        Outcome outcome = new Outcome(
                next,
                clocks.equals("stand"),
                form.text("after-attempts"),
                form.yesNo("witness").orElse(false));
        form.done();
        return outcome;
    }

    public static DatedName name(String key, Form form) {
        String says = form.needed("says");
        Map<String, Reference> references = References.of(form);
        TreeMap<java.time.LocalDate, Holding> from = new TreeMap<>();
        form.form("names", "the names").ifPresent(group -> {
            for (String day : group.keys()) {
                Form.day(day, group.at(day), group.problems())
                        .ifPresent(start -> group.form(day, "a name")
                                .ifPresent(entry -> from.put(start, holding(entry, references))));
            }
        });
        if (from.isEmpty()) {
            form.missing("names");
        }
        form.done();
        return new DatedName(key, says, from);
    }

    private static Holding holding(Form form, Map<String, Reference> references) {
        Wording name = new Wording(form.needed("zh"), form.needed("en"));
        String cited = form.needed("reference");
        if (!cited.isEmpty() && !references.containsKey(cited)) {
            form.problems()
                    .add(
                            "unknown-reference",
                            form.at("reference"),
                            "There is no reference '" + cited + "' in this file.",
                            "A name change must say which document made it.",
                            "Add it under 'references'.");
        }
        form.text("note");
        Holding holding = new Holding(name, form.day("until"));
        form.done();
        return holding;
    }
}
