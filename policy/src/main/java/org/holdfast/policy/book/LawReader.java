package org.holdfast.policy.book;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.policy.calendar.CalendarReader;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.FactReader;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.help.CategoryReader;
import org.holdfast.policy.help.PlanRuleReader;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.ParameterReader;
import org.holdfast.policy.parameter.Region;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.procedure.DeadlineReader;
import org.holdfast.policy.procedure.ProcedureReader;
import org.holdfast.policy.reference.ReferenceReader;
import org.holdfast.policy.rule.RuleReader;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Symbols;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.YamlText;

/// Reads the files of a law in the order in which they need one another: words, attributes, numbers, facts,
/// rules.
final class LawReader {

    private static final Pattern REGIONAL =
            Pattern.compile("regions/([0-9]{12})/(parameters|rules|procedures|deadlines|plan-rules)/(.+)\\.yaml");

    private final SourceFiles files;
    private final Problems problems;
    private final Law law = new Law();

    LawReader(SourceFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Law read() {
        each("reference/codes", "a code list", (name, form) -> law.codes.put(name, ReferenceReader.codes(name, form)));
        each("reference/names", "a dated name", (name, form) -> law.names.put(name, ReferenceReader.name(name, form)));
        each(
                "reference/calendar",
                "a calendar year",
                (name, form) -> CalendarReader.year(name, form).ifPresent(year -> law.calendar.put(year.year(), year)));
        readBase();
        each(
                "parameters",
                "a parameter",
                (name, form) -> ParameterReader.parameter(dotted(name), form).ifPresent(law.parameters::add));
        each("facts", "a fact", this::readFact);
        LawSymbols symbols = new LawSymbols(law, Set.of());
        for (FactText fact : law.facts.values()) {
            checkFact(fact, symbols);
        }
        RuleReader rules = new RuleReader(symbols, problems);
        files.under("rules")
                .forEach((file, _) -> read(file, "a rule")
                        .ifPresent(form -> rules.rule(dotted(inside("rules", file)), Region.NATION, comment(file), form)
                                .ifPresent(law.rules::add)));
        each(
                "procedures",
                "a procedure",
                (name, form) ->
                        ProcedureReader.procedure(name, Region.NATION, form).ifPresent(law.procedures::add));
        each(
                "deadlines",
                "a deadline",
                (name, form) ->
                        DeadlineReader.deadline(name, Region.NATION, form).ifPresent(law.deadlines::add));
        each(
                "measures-catalogue",
                "a category of measures",
                (name, form) -> CategoryReader.category(name, form).ifPresent(law.categories::add));
        each(
                "plan-rules",
                "a rule for plans",
                (name, form) -> PlanRuleReader.rule(name, Region.NATION, form).ifPresent(law.planRules::add));
        files.under("regions").forEach((file, _) -> readRegional(file, rules));
        new LawCheck(law, problems).check();
        return law;
    }

    private void each(String folder, String what, BiConsumer<String, Form> reader) {
        files.under(folder).forEach((file, _) -> {
            if (!file.equals("facts/base.yaml")) {
                read(file, what).ifPresent(form -> reader.accept(inside(folder, file), form));
            }
        });
    }

    private Optional<Form> read(String file, String what) {
        return YamlText.read(files.texts().getOrDefault(file, ""), file, what, problems);
    }

    private static String inside(String folder, String file) {
        return file.substring(folder.length() + 1, file.length() - ".yaml".length());
    }

    private static String dotted(String path) {
        return path.replace('/', '.');
    }

    private void readBase() {
        if (!files.texts().containsKey("facts/base.yaml")) {
            problems.add(
                    "no-base",
                    Spot.of("facts/base.yaml"),
                    "facts/base.yaml is missing.",
                    "It says what the registry holds.",
                    "Restore it.");
            return;
        }
        read("facts/base.yaml", "the base attributes")
                .ifPresent(form -> FactReader.base(form).forEach(law::add));
    }

    private void readFact(String path, Form form) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            problems.add(
                    "fact-place",
                    form.at(),
                    "The fact stands outside a topic.",
                    "Facts are kept by topic.",
                    "Move it to facts/<topic>/.");
            return;
        }
        FactReader.fact(path.substring(slash + 1), path.substring(0, slash), form)
                .ifPresent(fact -> {
                    FactText other = law.facts.put(fact.name(), fact);
                    if (other != null) {
                        problems.add(
                                "duplicate-fact",
                                fact.at(),
                                "The fact '" + fact.name() + "' is also defined in "
                                        + other.at().file() + ".",
                                "A name must mean one thing.",
                                "Rename one of them.");
                    }
                });
    }

    private void checkFact(FactText fact, Symbols symbols) {
        boolean shadows = fact.of() == Over.HOUSEHOLD
                ? law.household.containsKey(fact.name())
                : law.member.containsKey(fact.name());
        if (shadows) {
            problems.add(
                    "duplicate-fact",
                    fact.at(),
                    "'" + fact.name() + "' is also a base attribute.",
                    "A name must mean one thing.",
                    "Rename the fact.");
        }
        try {
            Term value = Meaning.of(fact.value(), symbols, fact.of());
            boolean plain = value.unit().equals(Unit.PLAIN) && fact.unit().isNumber();
            if (!plain && !value.unit().equals(fact.unit())) {
                problems.add(
                        "unlike-units",
                        fact.valueAt(),
                        "The value is " + value.unit() + " but the fact's unit is " + fact.unit() + ".",
                        "Rules compare by the unit.",
                        "Correct the unit or the expression.");
            }
        } catch (ExpressionError error) {
            FactReader.note(error, fact.text(), fact.valueAt(), problems);
        }
    }

    private void readRegional(String file, RuleReader rules) {
        Matcher matcher = REGIONAL.matcher(file);
        if (!matcher.matches()) {
            problems.add(
                    "regional-place",
                    Spot.of(file),
                    "The file does not belong to a place.",
                    "Places are folders named by 12 digits.",
                    "Move it to regions/<12-digit code>/parameters/… rules/…, procedures/…, deadlines/… or plan-rules/….");
            return;
        }
        long region = Long.parseLong(matcher.group(1));
        if (region == Region.NATION || !Region.isCountyOrAbove(region)) {
            problems.add(
                    "regional-place",
                    Spot.of(file),
                    matcher.group(1) + " is not a province, prefecture or county.",
                    "Only these set values of their own.",
                    "Use the code of the county.");
            return;
        }
        String name = dotted(matcher.group(3));
        switch (matcher.group(2)) {
            case "rules" ->
                read(file, "a rule")
                        .ifPresent(form ->
                                rules.rule(name, region, comment(file), form).ifPresent(law.rules::add));
            case "procedures" ->
                read(file, "a procedure")
                        .ifPresent(form -> ProcedureReader.procedure(matcher.group(3), region, form)
                                .ifPresent(law.procedures::add));
            case "deadlines" ->
                read(file, "a deadline")
                        .ifPresent(form -> DeadlineReader.deadline(matcher.group(3), region, form)
                                .ifPresent(law.deadlines::add));
            case "plan-rules" ->
                read(file, "a rule for plans")
                        .ifPresent(form -> PlanRuleReader.rule(matcher.group(3), region, form)
                                .ifPresent(law.planRules::add));
            default -> regionalValue(file, name, region);
        }
    }

    private void regionalValue(String file, String name, long region) {
        Optional<Parameter> parameter = law.parameters.named(name);
        if (parameter.isEmpty() && files.texts().containsKey("parameters/" + name.replace('.', '/') + ".yaml")) {
            return; // the parameter's own file is refused and says why
        }
        if (parameter.isEmpty()) {
            problems.add(
                    "unknown-name",
                    Spot.of(file),
                    "There is no parameter '" + name + "' for a place to change.",
                    "A place sets values of a parameter the nation declares.",
                    "Declare it under parameters/, or correct the path.");
            return;
        }
        boolean allowed = switch (parameter.get().mayVaryBy()) {
            case NOBODY -> false;
            case PROVINCE -> Region.isProvince(region);
            case COUNTY -> true;
        };
        if (!allowed) {
            problems.add(
                    "may-not-vary",
                    Spot.of(file),
                    "'" + name + "' may not be set by this place.",
                    "The parameter says who may: " + parameter.get().mayVaryBy() + ".",
                    "Take the file out, or let the parameter say 'may-vary-by'.");
        }
        read(file, "values of a place")
                .ifPresent(form -> law.parameters.addRegional(
                        name,
                        region,
                        ParameterReader.regional(form, parameter.get().unit())));
    }

    /// The comment above the keys, without its signs: why the rule is as it is.
    private String comment(String file) {
        StringBuilder comment = new StringBuilder();
        for (String line : files.texts().getOrDefault(file, "").split("\n", -1)) {
            if (!line.startsWith("#")) {
                break;
            }
            String text = line.substring(1).strip();
            if (!text.startsWith("policy/")) {
                comment.append(text).append(text.isEmpty() ? "" : " ");
            }
        }
        return comment.toString().strip();
    }
}
