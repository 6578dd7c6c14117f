package org.holdfast.policy.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Kleene;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.scenario.Scenario.CoverGiven;
import org.holdfast.policy.scenario.Scenario.EventGiven;
import org.holdfast.policy.scenario.Scenario.MonthGiven;
import org.holdfast.policy.scenario.Scenario.YearGiven;

/// Builds the one household a scenario describes, or notes what cannot be meant.
final class ScenarioHousehold {

    private static final Pattern AT_LEAST = Pattern.compile("at least (\\S+)");
    private static final Pattern AT_MOST = Pattern.compile("at most (\\S+)");
    private static final Pattern RANGE = Pattern.compile("(\\S+) to (\\S+)");
    private static final long NO_LOWER = Long.MIN_VALUE;
    private static final long NO_UPPER = Long.MAX_VALUE;

    private final PolicyBook book;
    private final Scenario scenario;
    private final Layout layout;
    private final Problems problems;
    private final BlockBuilder block;

    ScenarioHousehold(PolicyBook book, Scenario scenario, Layout layout, Problems problems) {
        this.book = book;
        this.scenario = scenario;
        this.layout = layout;
        this.problems = problems;
        this.block = BlockBuilder.of(layout, scenario.on());
    }

    /// Facts, other than base attributes, that the scenario states directly.
    static Set<String> givenFacts(PolicyBook book, Scenario scenario) {
        Set<String> given = new LinkedHashSet<>();
        for (String name : scenario.household().keySet()) {
            book.fact(name).filter(fact -> fact.of() == Over.HOUSEHOLD).ifPresent(fact -> given.add(fact.name()));
        }
        return given;
    }

    Block build() {
        block.household();
        scenario.household().forEach(this::household);
        scenario.members().ifPresentOrElse(members -> members.forEach(this::member), block::membersUnknown);
        scenario.months().forEach(this::month);
        scenario.years().forEach(this::year);
        scenario.covered().forEach(this::cover);
        scenario.events().forEach(this::event);
        return block.build();
    }

    private void refuse(String what, String cure) {
        problems.add(
                "scenario-value",
                scenario.at(),
                "Scenario '" + scenario.title() + "': " + what,
                "It cannot be run as it is written.",
                cure);
    }

    private void household(String name, String text) {
        boolean isDay = book.attributes(Attribute.Owner.HOUSEHOLD).values().stream()
                .anyMatch(attribute -> attribute.since().filter(name::equals).isPresent());
        if (isDay) {
            day(text).ifPresent(day -> block.day(name, day));
            return;
        }
        Optional<Unit> unit = book.attribute(Attribute.Owner.HOUSEHOLD, name)
                .map(Attribute::unit)
                .or(() -> book.fact(name)
                        .filter(fact -> fact.of() == Over.HOUSEHOLD)
                        .map(FactText::unit));
        if (unit.isEmpty()) {
            refuse("there is no household fact or attribute '" + name + "'.", "Correct the name.");
        } else if (!text.equals("unknown")) {
            value(name, text, unit.get());
        }
    }

    private void value(String name, String text, Unit unit) {
        int handle = layout.household(name);
        if (unit.isTruth()) {
            truth(text).ifPresent(truth -> block.yesNo(handle, truth));
        } else if (unit.isCode()) {
            word(text, unit).ifPresent(number -> block.code(handle, number));
        } else {
            number(handle, text, unit);
        }
    }

    private void number(int handle, String text, Unit unit) {
        Matcher least = AT_LEAST.matcher(text);
        Matcher most = AT_MOST.matcher(text);
        Matcher range = RANGE.matcher(text);
        if (least.matches()) {
            stored(least.group(1), unit).ifPresent(low -> block.between(handle, low, NO_UPPER));
        } else if (most.matches()) {
            stored(most.group(1), unit).ifPresent(high -> block.between(handle, NO_LOWER, high));
        } else if (range.matches()) {
            stored(range.group(1), unit)
                    .ifPresent(low -> stored(range.group(2), unit).ifPresent(high -> block.between(handle, low, high)));
        } else {
            stored(text, unit).ifPresent(number -> block.number(handle, number));
        }
    }

    private Optional<Long> stored(String text, Unit unit) {
        Optional<BigDecimal> number = Value.number(text, unit, scenario.at(), problems);
        return number.map(n -> n.setScale(unit.decimals()).unscaledValue().longValueExact());
    }

    private Optional<Boolean> truth(String text) {
        if (text.equals("yes") || text.equals("no")) {
            return Optional.of(text.equals("yes"));
        }
        refuse("'" + text + "' is neither yes nor no.", "Write yes, no or unknown.");
        return Optional.empty();
    }

    private Optional<Integer> word(String text, Unit unit) {
        Optional<Integer> number = book.symbols(Set.of()).code(unit.list(), text);
        if (number.isEmpty()) {
            refuse(
                    "'" + text + "' is no word of the list " + unit.list() + ".",
                    "Use a word of reference/codes/" + unit.list() + ".yaml.");
        }
        return number;
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.format.DateTimeParseException notADay) {
            refuse("'" + text + "' is not a day.", "Write it as 2022-06-01.");
            return Optional.empty();
        }
    }

    private void member(Map<String, String> values) {
        block.member();
        values.forEach((name, text) -> {
            if (name.equals("born")) {
                day(text).ifPresent(block::born);
                return;
            }
            Optional<Unit> unit = book.attribute(Attribute.Owner.MEMBER, name).map(Attribute::unit);
            if (unit.isEmpty()) {
                refuse("there is no member attribute '" + name + "'.", "Correct the name.");
            } else if (!text.equals("unknown")) {
                memberValue(layout.member(name), text, unit.get());
            }
        });
    }

    private void memberValue(int handle, String text, Unit unit) {
        if (unit.isTruth()) {
            truth(text).ifPresent(truth -> block.memberYesNo(handle, truth));
        } else if (unit.isCode()) {
            word(text, unit).ifPresent(number -> block.memberCode(handle, number));
        } else {
            stored(text, unit).ifPresent(number -> block.memberNumber(handle, number));
        }
    }

    private Optional<Integer> component(String name) {
        if (book.attribute(Attribute.Owner.MONTH, name).isEmpty()) {
            refuse(
                    "there is no month component '" + name + "'.",
                    "Use one of " + book.attributes(Attribute.Owner.MONTH).keySet() + ".");
            return Optional.empty();
        }
        return Optional.of(layout.component(name));
    }

    private void month(MonthGiven given) {
        component(given.component())
                .ifPresent(at -> stored(given.amount(), Unit.YUAN).ifPresent(fen -> {
                    for (int month = given.from(); month <= given.to(); month++) {
                        block.month(at, month, fen);
                    }
                }));
    }

    private void year(YearGiven given) {
        component(given.component())
                .ifPresent(at -> stored(given.amount(), Unit.YUAN).ifPresent(fen -> block.year(at, given.year(), fen)));
    }

    private void cover(CoverGiven cover) {
        int asOf = scenario.on().getYear() * 12 + scenario.on().getMonthValue() - 1;
        int from = cover.months().map(months -> months[0]).orElse(asOf - 24);
        int until = cover.months().map(months -> months[1] + 1).orElse(asOf);
        Optional<Integer> kind = book.symbols(Set.of()).code("event-kind", cover.subject());
        if (kind.isPresent()) {
            block.eventsCovered(kind.get(), from, until);
        } else {
            component(cover.subject()).ifPresent(at -> block.monthsCovered(at, from, until));
        }
    }

    private void event(EventGiven event) {
        Map<String, String> values = event.values();
        for (String key : values.keySet()) {
            if (!Set.of("kind", "on", "amount", "tag", "open").contains(key)) {
                refuse("an event has no '" + key + "'.", "It has kind, on, amount, tag and open.");
            }
        }
        Optional<Integer> kind = word(values.getOrDefault("kind", ""), Unit.code("event-kind"));
        Optional<LocalDate> on = day(values.getOrDefault("on", ""));
        if (kind.isEmpty() || on.isEmpty()) {
            return;
        }
        long fen = Optional.ofNullable(values.get("amount"))
                .flatMap(text -> stored(text, Unit.YUAN))
                .orElse(BlockBuilder.UNKNOWN);
        int tag = Optional.ofNullable(values.get("tag"))
                .flatMap(text -> word(text, Unit.code("event-tag")))
                .orElse(0);
        byte open = Optional.ofNullable(values.get("open"))
                .flatMap(this::truth)
                .map(Kleene::of)
                .orElse(Kleene.UNKNOWN);
        block.event(kind.get(), on.get(), fen, tag, open);
    }
}
