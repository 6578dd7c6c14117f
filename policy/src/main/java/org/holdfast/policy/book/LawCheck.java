package org.holdfast.policy.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Parameter.Dated;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.rule.Rule;

/// What can only be checked when everything is read: names and bits used twice, code lists that do not exist.
final class LawCheck {

    private final Law law;
    private final Problems problems;

    LawCheck(Law law, Problems problems) {
        this.law = law;
        this.problems = problems;
    }

    void check() {
        checkRules();
        checkOrder();
        Stream.of(law.household, law.member, law.event)
                .flatMap(map -> map.values().stream())
                .forEach(this::checkList);
        for (Parameter parameter : law.parameters.all()) {
            checkWords(parameter);
        }
        new ProcedureLawCheck(law, problems).check();
        new HelpLawCheck(law, problems).check();
    }

    private void checkRules() {
        Map<Integer, Rule> byBit = new HashMap<>();
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : law.rules) {
            Optional.ofNullable(byBit.putIfAbsent(rule.bit(), rule))
                    .ifPresent(same -> problems.add(
                            "duplicate-bit",
                            rule.at(),
                            "Bit " + rule.bit() + " belongs to '" + same.id() + "' ("
                                    + same.at().file() + ").",
                            "Stored answers would be mixed up.",
                            "Take a number that was never used."));
            Optional.ofNullable(byId.putIfAbsent(rule.id(), rule))
                    .ifPresent(same -> problems.add(
                            "duplicate-rule",
                            rule.at(),
                            "The rule '" + rule.id() + "' stands in "
                                    + same.at().file() + " too.",
                            "An answer must name one rule.",
                            "Give the place's rule a path of its own and say 'replaces: " + rule.id() + "'."));
            checkDays(rule);
        }
        for (Rule rule : law.rules) {
            rule.replaces()
                    .filter(id -> !byId.containsKey(id))
                    .ifPresent(id -> problems.add(
                            "unknown-name",
                            rule.at(),
                            "The rule replaces '" + id + "', which does not exist.",
                            "Nothing would be replaced.",
                            "Correct the id."));
        }
    }

    /// One fact at most puts the worklist in order, and it is an amount of a household, by head or in all.
    private void checkOrder() {
        List<FactText> ordering =
                law.facts.values().stream().filter(FactText::orders).toList();
        for (FactText fact : ordering) {
            boolean amount = fact.unit().equals(Unit.YUAN)
                    || Unit.read("yuan per person").filter(fact.unit()::equals).isPresent();
            if (!amount || fact.of() != Over.HOUSEHOLD) {
                problems.add(
                        "fact-orders",
                        fact.at(),
                        "'" + fact.name() + "' is no amount of a household.",
                        "Who comes first is told by yuan or yuan per person.",
                        "Take 'orders' out, or order by an amount of the household.");
            }
        }
        if (ordering.size() > 1) {
            problems.add(
                    "fact-orders",
                    ordering.get(1).at(),
                    "'" + ordering.get(0).name() + "' already puts the worklist in order.",
                    "There is one order.",
                    "Take 'orders' out of one of them.");
        }
    }

    private void checkDays(Rule rule) {
        boolean never = rule.from().isPresent()
                && rule.until()
                        .filter(until -> until.isBefore(rule.from().get()))
                        .isPresent();
        if (never) {
            problems.add(
                    "never-in-force",
                    rule.at(),
                    "The rule ends before it begins.",
                    "It would never be in force.",
                    "Correct 'from' or 'until'.");
        }
    }

    private void checkList(Attribute attribute) {
        checkList(attribute.unit(), Spot.of("facts/base.yaml"), attribute.name());
    }

    private void checkList(Unit unit, Spot at, String name) {
        if (unit.isCode() && !law.codes.containsKey(unit.list())) {
            problems.add(
                    "unknown-name",
                    at,
                    "'" + name + "' uses the list '" + unit.list() + "', which does not exist.",
                    "Its words would mean nothing.",
                    "Add reference/codes/" + unit.list() + ".yaml.");
        }
    }

    private void checkWords(Parameter parameter) {
        checkList(parameter.unit(), parameter.at(), parameter.name());
        CodeList list = law.codes.get(parameter.unit().list());
        if (list != null) {
            for (Dated dated : parameter.national().from().values()) {
                if (dated.value() instanceof Value.Word word && !list.words().containsKey(word.word())) {
                    problems.add(
                            "unknown-name",
                            parameter.at(),
                            "'" + word.word() + "' is no word of " + list.name() + ".",
                            "The value would match nothing.",
                            "Use one of " + list.words().keySet() + ".");
                }
            }
        }
    }
}
