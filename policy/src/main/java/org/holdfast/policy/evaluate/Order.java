package org.holdfast.policy.evaluate;

import java.util.OptionalLong;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.term.Term;

/// Counts the fact that orders the worklist for one household, from what is known: a sum over months of
/// which some are unknown is its known part. Only an order of visits may be counted like this; a rule
/// never is.
final class Order {
    private final Program program;
    private final Term fact;

    Order(PolicyInForce law, Layout layout, Term fact) {
        Compiler compiler = new Compiler(law, layout, Machinery.of(new KnownParts()));
        compiler.compile(fact);
        this.program = compiler.program();
        this.fact = fact;
    }

    /// `page` holds the one household.
    OptionalLong of(Page page) {
        program.run(page);
        return switch (program.register(fact)) {
            case Numbers amount
            when Interval.isFinite(amount.lo(0)) ->
                OptionalLong.of(amount.lo(0) / Interval.tenTo(Math.max(0, amount.scale - 2)));
            case Ratios yuan
            when Interval.isFinite(yuan.loN(0)) && Interval.fits(yuan.loN(0), 100) ->
                OptionalLong.of(Math.floorDiv(yuan.loN(0) * 100, yuan.loD[0]));
            default -> OptionalLong.empty();
        };
    }

    /// An amount is what is known of it. A count of persons keeps its interval.
    private static final class KnownParts extends Operations {
        @Override
        void load(Stored.Amounts from, Numbers out, int words) {
            super.load(from, out, words);
            for (int i = 0; i < words << 6; i++) {
                long known = Interval.isFinite(out.lo(i)) ? out.lo(i) : 0;
                out.lo[i] = known;
                out.hi[i] = known;
            }
        }
    }
}
