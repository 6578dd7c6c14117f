package org.holdfast.rehearsal;

import org.holdfast.rehearsal.Household.Component;

/// Which source misses nothing in one village, and up to which month it is complete. Drawn from (seed,
/// village), apart from the truth.
final class Coverage {

    private static final Source[] OF_COMPONENT = {
        Source.WORK_MONITORING,
        Source.GRID_SURVEY,
        Source.GRID_SURVEY,
        Source.GRID_SURVEY,
        Source.FINANCE_CARD,
        Source.MEDICAL_INSURANCE,
        Source.MEDICAL_INSURANCE,
        Source.EDUCATION,
        Source.GRID_SURVEY
    };

    private static final int SOURCES = Source.values().length;

    private final boolean[] complete = new boolean[SOURCES];
    /// The first month that the source does not cover, where it is complete.
    private final int[] until = new int[SOURCES];

    Coverage(Village village, Gaps gaps) {
        Dice dice = new Dice(Dice.mix(village.seed, -2));
        for (Source source : Source.values()) {
            int i = source.ordinal();
            complete[i] = !dice.chance((1 - source.complete) * gaps.sources());
            boolean late = dice.chance((1 - source.prompt) * gaps.sources()) && source.monthsLate > 0;
            until[i] = Panel.AS_OF - (late ? dice.whole(1, Math.max(1, source.monthsLate)) : 0);
        }
    }

    static Source of(Component component) {
        return OF_COMPONENT[component.ordinal()];
    }

    boolean complete(Source source) {
        return complete[source.ordinal()];
    }

    int until(Source source) {
        return until[source.ordinal()];
    }

    boolean covers(Source source, int month) {
        return complete(source) && month < until(source);
    }
}
