package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.Attribute;

/// A county of invented households, filled the way the office fills a block: for measuring, not for judging
/// rules. About 3.5 members and 0.9 events a household, a tenth of everything unknown.
final class SyntheticBlock {

    private final Layout layout;
    private final LocalDate asOf;
    private final Random random;
    private final List<Attribute> household;
    private final List<Attribute> member;

    SyntheticBlock(PolicyBook book, Layout layout, LocalDate asOf, long seed) {
        this.layout = layout;
        this.asOf = asOf;
        this.random = new Random(seed);
        this.household = List.copyOf(book.attributes(Attribute.Owner.HOUSEHOLD).values());
        this.member = List.copyOf(book.attributes(Attribute.Owner.MEMBER).values());
    }

    Block of(int households) {
        BlockBuilder block = BlockBuilder.of(layout, asOf);
        int month = asOf.getYear() * 12 + asOf.getMonthValue() - 1;
        for (int h = 0; h < households; h++) {
            block.household();
            for (Attribute attribute : household) {
                household(block, attribute);
            }
            for (int component = 0; component < layout.components.size(); component++) {
                for (int back = 1; back <= 24; back++) {
                    if (random.nextInt(50) > 0) {
                        block.month(component, month - back, random.nextInt(120_000));
                    }
                }
            }
            for (int i = random.nextInt(6) + 1; i > 0; i--) {
                member(block);
            }
            for (int kind = 1; kind <= 16; kind++) {
                block.eventsCovered(kind, month - 24, random.nextInt(20) == 0 ? month - 3 : month);
            }
            for (int i = random.nextInt(10) < 4 ? random.nextInt(4) : 0; i > 0; i--) {
                LocalDate day = asOf.minusDays(random.nextInt(700));
                block.event(
                        1 + random.nextInt(16),
                        day,
                        random.nextInt(2_000_000),
                        random.nextInt(2),
                        Kleene.of(random.nextBoolean()));
            }
        }
        return block.build();
    }

    private void household(BlockBuilder block, Attribute attribute) {
        int handle = layout.household(attribute.name());
        if (random.nextInt(10) == 0) {
            return;
        }
        if (attribute.unit().isTruth()) {
            block.yesNo(handle, random.nextInt(8) == 0);
        } else if (attribute.unit().isCode()) {
            block.code(handle, random.nextInt(4));
        } else {
            block.number(handle, attribute.unit().equals(Unit.YUAN) ? random.nextInt(2_000_000) : random.nextInt(6));
        }
    }

    private void member(BlockBuilder block) {
        block.member();
        block.born(asOf.minusDays(random.nextInt(29_000)));
        for (Attribute attribute : member) {
            if (attribute.name().equals("years_old") || random.nextInt(10) == 0) {
                continue;
            }
            int handle = layout.member(attribute.name());
            if (attribute.unit().isTruth()) {
                block.memberYesNo(handle, random.nextInt(8) == 0);
            } else if (attribute.unit().isCode()) {
                block.memberCode(handle, random.nextInt(6));
            } else {
                block.memberNumber(handle, random.nextInt(13));
            }
        }
    }
}
