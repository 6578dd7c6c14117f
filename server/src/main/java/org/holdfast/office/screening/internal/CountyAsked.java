package org.holdfast.office.screening.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.access.Within;
import org.holdfast.office.screening.WhatIf.Line;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;

/// One county asked with another number: only the rules that can depend on it are judged again.
final class CountyAsked {
    private final List<Rule> risk;
    private final Evaluator present;
    private final Evaluator changed;
    private final boolean pricesOtherwise;
    private final Within within;
    private final long width;

    CountyAsked(Lent lent, PolicyInForce changedLaw, String parameter, Within within, long width) {
        this.present = lent.evaluator();
        this.risk = present.law().rules().stream()
                .filter(rule -> rule.shelf() == Shelf.RISK)
                .toList();
        this.changed = Evaluator.of(changedLaw, present.layout(), changedLaw.rulesThatUse(parameter));
        this.pricesOtherwise = present.law()
                .book()
                .fact(Shortage.FACT)
                .filter(fact -> present.uses(fact, parameter))
                .isPresent();
        this.within = within;
        this.width = width;
    }

    /// By the ranges asked for.
    Map<Long, Line> count(List<LoadedCopies.Part> parts) {
        Map<Long, Line> lines = new HashMap<>();
        for (LoadedCopies.Part part : parts) {
            count(part, lines);
        }
        return lines;
    }

    private void count(LoadedCopies.Part part, Map<Long, Line> lines) {
        Loaded loaded = part.loaded();
        Verdicts before = part.verdicts();
        boolean[] is = before.firedByAny(risk);
        boolean[] would = before.firedByAny(risk, changed.judge(loaded.block()));
        Shortage now = part.shortage();
        Shortage then = pricesOtherwise ? Shortage.of(changed, loaded.block()) : now;
        Sums sums = new Sums();
        for (int h = 0; h < loaded.size(); h++) {
            long village = loaded.villages()[h];
            if (within.contains(village)) {
                long place = village - village % width;
                if (place != sums.place) {
                    sums.into(lines);
                    sums.place = place;
                }
                sums.households++;
                sums.before += is[h] ? 1 : 0;
                sums.enters += would[h] && !is[h] ? 1 : 0;
                sums.leaves += is[h] && !would[h] ? 1 : 0;
                sums.now += now.of(h);
                sums.then += then.of(h);
            }
        }
        sums.into(lines);
    }

    /// What neighbouring households of one place add up to: households stand in the order of their
    /// villages.
    private static final class Sums {
        private long place;
        private long households;
        private long before;
        private long enters;
        private long leaves;
        private long now;
        private long then;

        void into(Map<Long, Line> lines) {
            if (households > 0) {
                lines.merge(place, new Line(place, households, before, enters, leaves, now, then), Line::plus);
            }
            households = before = enters = leaves = now = then = 0;
        }
    }
}
