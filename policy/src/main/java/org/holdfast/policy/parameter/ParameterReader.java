package org.holdfast.policy.parameter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.parameter.Parameter.Dated;
import org.holdfast.policy.parameter.Parameter.Values;
import org.holdfast.policy.parameter.Parameter.Variation;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Entry;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;

/// Reads parameter files and the values a place sets of its own.
public final class ParameterReader {

    private static final Values NONE = new Values(new TreeMap<>(), new TreeSet<>());

    private ParameterReader() {}

    /// Empty, with problems noted, when the unit cannot be read; other mistakes are noted and the rest is kept.
    public static Optional<Parameter> parameter(String name, Form form) {
        String says = form.needed("says");
        Wording label = new Wording(form.text("zh").orElse(""), form.text("en").orElse(""));
        String unitText = form.needed("unit");
        Optional<Unit> unit = Unit.read(unitText);
        if (unit.isEmpty()) {
            form.problems()
                    .add(
                            "unknown-unit",
                            form.at("unit"),
                            "'" + unitText + "' is no unit we know.",
                            "Without its unit a number cannot be compared.",
                            "Use yuan, persons, count, days, months, years, share, yesno, mu, m2, m, code <list>, or yuan per person.");
        }
        Variation variation = variation(form);
        Values values = unit.map(u -> values(form, u)).orElse(NONE);
        if (form.has("values") && values.from().isEmpty() && form.problems().none()) {
            form.missing("values");
        }
        if (!form.has("values") && variation == Variation.NOBODY) {
            form.missing("values");
        }
        form.has("references");
        form.done();
        return unit.map(u -> new Parameter(name, says, label, u, unitText, variation, values, form.at()));
    }

    /// What a place writes: `values` and `references` only, in the unit of the parameter.
    public static Values regional(Form form, Unit unit) {
        if (!form.has("values")) {
            form.missing("values");
        }
        Values values = values(form, unit);
        form.done();
        return values;
    }

    private static Variation variation(Form form) {
        return switch (form.text("may-vary-by").orElse("")) {
            case "" -> Variation.NOBODY;
            case "province" -> Variation.PROVINCE;
            case "county" -> Variation.COUNTY;
            default -> {
                form.problems()
                        .add(
                                "may-vary-by",
                                form.at("may-vary-by"),
                                "'may-vary-by' is neither province nor county.",
                                "The loader must know whose own values it accepts.",
                                "Write province or county, or leave it out.");
                yield Variation.NOBODY;
            }
        };
    }

    private static Values values(Form form, Unit unit) {
        Map<String, Reference> references = References.of(form);
        Values values = new Values(new TreeMap<>(), new TreeSet<>());
        form.form("values", "the values").ifPresent(group -> {
            for (String key : group.keys()) {
                Form.day(key, group.at(key), form.problems())
                        .ifPresent(day -> value(group, key, day, unit, references, values));
            }
        });
        return values;
    }

    private static void value(
            Form group, String key, LocalDate day, Unit unit, Map<String, Reference> references, Values values) {
        Spot at = group.at(key);
        Problems problems = group.problems();
        if (group.entry(key).orElse(null) instanceof Entry.Text text) {
            if (text.value().equals("expected")) {
                values.expected().add(day);
            } else {
                problems.add(
                        "value-without-reference",
                        at,
                        "The value of " + day + " names no reference.",
                        "A number must say which document it comes from.",
                        "Write { value: " + text.value() + ", reference: <key> }.");
            }
            return;
        }
        Optional<Form> written = group.form(key, "a value");
        if (written.isEmpty()) {
            return;
        }
        Form form = written.get();
        Optional<Value> value = Value.read(form.needed("value"), unit, form.at("value"), problems);
        String cited = form.needed("reference");
        boolean retroactive = form.yesNo("retroactive").orElse(false);
        String note = form.text("note").orElse("");
        form.done();
        Reference reference = references.get(cited);
        if (reference == null) {
            if (!cited.isEmpty()) {
                problems.add(
                        "unknown-reference",
                        form.at("reference"),
                        "There is no reference '" + cited + "' in this file.",
                        "A number must say which document it comes from.",
                        "Add it under 'references', or correct the key.");
            }
            return;
        }
        checkDays(day, reference, retroactive, note, form);
        value.ifPresent(v -> values.from().put(day, new Dated(day, v, reference, note, retroactive)));
    }

    private static void checkDays(LocalDate day, Reference reference, boolean retroactive, String note, Form form) {
        LocalDate issuedOn = reference.issuedOn().orElse(day);
        if (issuedOn.isAfter(day) && !retroactive) {
            form.problems()
                    .add(
                            "issued-later",
                            form.at(),
                            "The value starts on " + day + " but its document was issued on " + issuedOn + ".",
                            "A document seldom reaches back; most often one of the two days is a slip.",
                            "Correct the day, or write 'retroactive: yes' with a note that says where the document reaches back.");
        }
        if (retroactive && note.isEmpty()) {
            form.problems()
                    .add(
                            "retroactive-without-note",
                            form.at(),
                            "A retroactive value has no note.",
                            "The reader must see why it reaches back.",
                            "Add 'note: …'.");
        }
    }
}
