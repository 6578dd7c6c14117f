package org.holdfast.policy.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Kleene;
import org.holdfast.policy.evaluate.Layout;

/// Hands invented households to the evaluator as the office would: through its own front door.
final class FilledBlock {

    private final Layout layout;
    private final BlockBuilder builder;

    private FilledBlock(Layout layout, LocalDate day) {
        this.layout = layout;
        this.builder = BlockBuilder.of(layout, day);
    }

    static Block of(List<Invented> households, Layout layout, LocalDate day) {
        FilledBlock block = new FilledBlock(layout, day);
        households.forEach(block::add);
        return block.builder.build();
    }

    private void add(Invented invented) {
        builder.household();
        invented.attributes().forEach(this::attribute);
        for (Map<String, Object> member : invented.members()) {
            builder.member();
            member.forEach(this::member);
        }
        for (Invented.Held row : invented.held()) {
            builder.month(layout.component(row.component()), number(row.month()), row.fen());
        }
        for (Invented.CoveredAmount row : invented.coveredAmounts()) {
            builder.monthsCovered(layout.component(row.component()), number(row.month()), number(row.month()) + 1);
        }
        for (Invented.Yearly row : invented.yearly()) {
            builder.year(layout.component(row.component()), row.year(), row.fen());
        }
        for (Invented.Event row : invented.events()) {
            int tag = row.attributes().get("tag") instanceof Integer known ? known : -1;
            byte open = row.attributes().get("open") instanceof Boolean known ? Kleene.of(known) : Kleene.UNKNOWN;
            builder.event(row.kind(), row.on(), BlockBuilder.UNKNOWN, tag, open);
        }
        for (Invented.CoveredKind row : invented.coveredKinds()) {
            builder.eventsCovered(row.kind(), number(row.month()), number(row.month()) + 1);
        }
    }

    private void attribute(String name, Object value) {
        switch (value) {
            case Boolean yes -> builder.yesNo(layout.household(name), yes);
            case Integer code -> builder.code(layout.household(name), code);
            case Long number -> builder.number(layout.household(name), number);
            case LocalDate day -> builder.day(name, day);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private void member(String name, Object value) {
        switch (value) {
            case Boolean yes -> builder.memberYesNo(layout.member(name), yes);
            case Integer code -> builder.memberCode(layout.member(name), code);
            case Long number -> builder.memberNumber(layout.member(name), number);
            case LocalDate born -> builder.born(born);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static int number(LocalDate month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }
}
