package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.policy.fact.Attribute;

/// Puts plain households into a block, as the office would.
final class HomeBlocks {

    private HomeBlocks() {}

    static Block block(Layout layout, Calculus calculus, MonthSums months, List<Home> homes) {
        BlockBuilder block = new BlockBuilder(layout, calculus, months);
        for (Home home : homes) {
            block.household();
            home.values.forEach(
                    (name, value) -> set(block, layout.household(name), value, layout, Attribute.Owner.HOUSEHOLD));
            if (!home.membersKnown) {
                block.membersUnknown();
            }
            home.members.forEach(person -> person(block, layout, person));
            months(block, layout, home);
            home.eventsCovered.forEach(
                    (kind, covered) -> covered.forEach(month -> block.eventsCovered(kind, month, month + 1)));
            home.events.forEach(event -> event(block, event));
        }
        return block.build();
    }

    private static void set(BlockBuilder block, int handle, Object value, Layout layout, Attribute.Owner owner) {
        boolean household = owner == Attribute.Owner.HOUSEHOLD;
        switch (value) {
            case Boolean truth when household -> block.yesNo(handle, truth);
            case Boolean truth -> block.memberYesNo(handle, truth);
            case Integer code when household -> block.code(handle, code);
            case Integer code -> block.memberCode(handle, code);
            case BigDecimal number
            when household -> block.number(handle, number.unscaledValue().longValueExact());
            case BigDecimal number ->
                block.memberNumber(handle, number.unscaledValue().longValueExact());
            default -> throw new IllegalStateException(layout.toString());
        }
    }

    private static void person(BlockBuilder block, Layout layout, Home.Person person) {
        block.member();
        person.values.forEach((name, value) -> set(block, layout.member(name), value, layout, Attribute.Owner.MEMBER));
        if (person.born != LocalDate.MAX) {
            block.born(person.born);
        }
    }

    private static void months(BlockBuilder block, Layout layout, Home home) {
        home.months.forEach((component, held) ->
                held.forEach((month, amount) -> block.month(layout.component(component), month, fen(amount))));
        home.monthsCovered.forEach((component, covered) ->
                covered.forEach(month -> block.monthsCovered(layout.component(component), month, month + 1)));
        home.monthsIncomplete.forEach((component, months) ->
                months.forEach(month -> block.monthIncomplete(layout.component(component), month)));
        home.years.forEach((component, years) ->
                years.forEach((year, amount) -> block.year(layout.component(component), year, fen(amount))));
    }

    private static long fen(BigDecimal yuan) {
        return yuan.unscaledValue().longValueExact();
    }

    private static void event(BlockBuilder block, Home.Happening event) {
        Map<String, Object> values = event.values();
        long amount = values.containsKey("amount")
                ? fen((BigDecimal) values.getOrDefault("amount", BigDecimal.ZERO))
                : BlockBuilder.UNKNOWN;
        int tag = (Integer) values.getOrDefault("tag", -1);
        byte open =
                values.containsKey("open") ? Kleene.of((Boolean) values.getOrDefault("open", false)) : Kleene.UNKNOWN;
        block.event(event.kind(), event.day(), amount, tag, open);
    }
}
