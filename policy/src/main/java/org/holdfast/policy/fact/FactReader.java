package org.holdfast.policy.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Parser;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;

/// Reads facts/base.yaml and the files of facts.
public final class FactReader {

    private FactReader() {}

    public static List<Attribute> base(Form form) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute.Owner owner : Attribute.Owner.values()) {
            String group = owner.name().toLowerCase(Locale.ROOT);
            if (!form.has(group)) {
                form.missing(group);
            }
            form.form(group, "the attributes of a " + group).ifPresent(entries -> {
                for (String name : entries.keys()) {
                    checkName(name, entries.at(name), form.problems());
                    entries.form(name, "an attribute")
                            .ifPresent(entry -> attribute(name, owner, entry).ifPresent(attributes::add));
                }
            });
        }
        form.done();
        return attributes;
    }

    private static Optional<Attribute> attribute(String name, Attribute.Owner owner, Form form) {
        boolean month = owner == Attribute.Owner.MONTH;
        Optional<Unit> unit = month ? Optional.of(Unit.YUAN) : unit(form);
        boolean neverNegative =
                month || form.text("at-least").filter("0"::equals).isPresent();
        Optional<String> since = form.text("since");
        String says = form.needed("says");
        AskedOf askedOf = askedOf(form).orElse(AskedOf.VISIT);
        Wording question = form.neededWording("question");
        form.done();
        return unit.map(u -> new Attribute(name, owner, u, neverNegative, since, says, askedOf, question));
    }

    private static Optional<Unit> unit(Form form) {
        String text = form.needed("unit");
        Optional<Unit> unit = Unit.read(text);
        if (unit.isEmpty() && !text.isEmpty()) {
            form.problems()
                    .add(
                            "unknown-unit",
                            form.at("unit"),
                            "'" + text + "' is no unit we know.",
                            "Without its unit a value cannot be compared.",
                            "Use yuan, persons, count, days, months, years, share, yesno, mu, m2, m, code <list>, or yuan per person.");
        }
        return unit;
    }

    private static Optional<AskedOf> askedOf(Form form) {
        Optional<String> text = form.text("asked-of");
        for (AskedOf askedOf : AskedOf.values()) {
            if (text.filter(askedOf.name().toLowerCase(Locale.ROOT)::equals).isPresent()) {
                return Optional.of(askedOf);
            }
        }
        if (text.isPresent()) {
            form.problems()
                    .add(
                            "asked-of",
                            form.at("asked-of"),
                            "'" + text.get() + "' is nobody we can ask.",
                            "A missing value is asked of somebody.",
                            "Write department, import or visit.");
        }
        return Optional.empty();
    }

    private static void checkName(String name, Spot at, Problems problems) {
        if (!name.matches("[a-z][a-z0-9_]*") || Parser.reserves(name)) {
            problems.add(
                    "bad-name",
                    at,
                    "'" + name + "' cannot be the name of a fact.",
                    "Expressions use small letters, digits and _, and some words have a meaning of their own.",
                    "Choose another name.");
        }
    }

    /// Empty, with problems noted, when the fact cannot be used at all.
    public static Optional<FactText> fact(String name, String topic, Form form) {
        Problems problems = form.problems();
        checkName(name, form.at(), problems);
        Wording says = form.neededWording("says");
        Optional<Unit> unit = unit(form);
        Over of = Over.HOUSEHOLD;
        Optional<String> owner = form.text("of");
        if (owner.isPresent() && !owner.get().equals("household")) {
            if (!owner.get().equals("member")) {
                problems.add(
                        "fact-of",
                        form.at("of"),
                        "A fact of '" + owner.get() + "'.",
                        "Facts speak of a household or of a member.",
                        "Write member, or leave it out.");
            }
            of = Over.MEMBER;
        }
        String text = form.needed("value");
        Optional<Expression> value =
                text.isEmpty() ? Optional.empty() : expression(text, form.valueAt("value"), problems);
        Optional<AskedOf> askedOf = askedOf(form);
        Wording question = form.wording("question");
        boolean orders = form.text("orders").isPresent();
        if (orders && !form.text("orders").equals(Optional.of("worklist"))) {
            problems.add(
                    "fact-orders",
                    form.at("orders"),
                    "'" + form.text("orders").orElse("") + "' cannot be put in order by a fact.",
                    "A fact may say who of the same grade is visited first: the lowest.",
                    "Write worklist, or leave it out.");
        }
        form.done();
        if (unit.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FactText(
                name,
                topic,
                says,
                unit.get(),
                of,
                text,
                value.get(),
                askedOf,
                question,
                orders,
                form.at(),
                form.valueAt("value")));
    }

    /// Parses an expression that stands in a file and notes what is wrong with it there.
    public static Optional<Expression> expression(String text, Spot at, Problems problems) {
        try {
            return Optional.of(Parser.parse(text));
        } catch (ExpressionError error) {
            note(error, text, at, problems);
            return Optional.empty();
        }
    }

    /// Notes an expression's mistake with the line on which it stands and the words before it.
    public static void note(ExpressionError error, String text, Spot at, Problems problems) {
        int offset = Math.min(error.offset(), text.length());
        int lines =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        String place = " (at character " + (offset + 1) + " of: " + text.replaceAll("\\s+", " ") + ")";
        problems.add(
                error.code(), new Spot(at.file(), at.line() + lines), error.what() + place, error.why(), error.cure());
    }
}
