package org.holdfast.office.screening.internal;

import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;

/// What households are short of the line in a year, where all that it is counted from is known.
final class Shortage {
    /// The law's fact that says so; a law without it prices nothing.
    static final String FACT = "short_of_line_12m";

    private static final long[] NOTHING = {};

    private final long[] fen;

    private Shortage(long[] fen) {
        this.fen = fen;
    }

    static Shortage of(Evaluator evaluator, Block block) {
        return new Shortage(evaluator
                .law()
                .book()
                .fact(FACT)
                .map(fact -> exact(evaluator.amounts(block, fact)))
                .orElse(NOTHING));
    }

    /// Fen above zero; zero also where it is not known.
    private static long[] exact(Evaluator.Amounts amounts) {
        long[] exact = new long[amounts.low().length];
        for (int h = 0; h < exact.length; h++) {
            exact[h] = amounts.low()[h] == amounts.high()[h] ? Math.max(0, amounts.low()[h]) : 0;
        }
        return exact;
    }

    long of(int household) {
        return fen.length == 0 ? 0 : fen[household];
    }
}
