package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.holdfast.policy.evaluate.SlipsTest.Slip;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.term.Term.Comparison;

/// The slips one could make in a condition, outside the facts it uses: each rewrites one place of it.
final class Slips {

    private Slips() {}

    static int count(Term condition) {
        return all(condition).size();
    }

    static Optional<Slip> at(Term condition, int place) {
        List<Slip> all = all(condition);
        return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }

    private static List<Slip> all(Term term) {
        return switch (term) {
            case Term.And and ->
                joined(
                        and,
                        and.left(),
                        and.right(),
                        Term.And::new,
                        new Slip("and becomes or", new Term.Or(and.left(), and.right())));
            case Term.Or or ->
                joined(
                        or,
                        or.left(),
                        or.right(),
                        Term.Or::new,
                        new Slip("or becomes and", new Term.And(or.left(), or.right())));
            case Term.Not not -> {
                List<Slip> slips = new ArrayList<>(List.of(new Slip("not is forgotten", not.of())));
                if (!(not.of() instanceof Term.Fact)
                        && !(not.of() instanceof Term.Column)
                        && !(not.of() instanceof Term.Among)) {
                    slips.addAll(inside(all(not.of()), Term.Not::new));
                }
                yield slips;
            }
            case Term.Compare compare -> compared(compare);
            default -> List.of(new Slip("the condition is turned round", new Term.Not(term)));
        };
    }

    private interface Join {
        Term of(Term left, Term right);
    }

    private static List<Slip> joined(Term whole, Term left, Term right, Join join, Slip swapped) {
        List<Slip> slips = new ArrayList<>(List.of(swapped));
        slips.addAll(inside(all(left), changed -> join.of(changed, right)));
        slips.addAll(inside(all(right), changed -> join.of(left, changed)));
        return slips;
    }

    private static List<Slip> inside(List<Slip> slips, UnaryOperator<Term> around) {
        return slips.stream()
                .map(slip -> new Slip(slip.what(), around.apply(slip.condition())))
                .toList();
    }

    private static List<Slip> compared(Term.Compare compare) {
        List<Slip> slips = new ArrayList<>();
        slips.add(new Slip(
                compare.comparison() + " becomes its neighbour",
                new Term.Compare(neighbour(compare.comparison()), compare.left(), compare.right())));
        slips.add(new Slip(compare.comparison() + " is turned round", new Term.Not(compare)));
        if (!Term.isRatio(compare.right())) {
            slips.add(new Slip(
                    "the threshold is a step higher",
                    new Term.Compare(compare.comparison(), compare.left(), stepped(compare.right(), true))));
            slips.add(new Slip(
                    "the threshold is a step lower",
                    new Term.Compare(compare.comparison(), compare.left(), stepped(compare.right(), false))));
        }
        return slips;
    }

    /// One step is a fen for money and one for what is counted.
    private static Term stepped(Term threshold, boolean higher) {
        BigDecimal step =
                BigDecimal.ONE.movePointLeft(Math.min(2, threshold.unit().decimals()));
        return new Term.Sum(threshold, new Term.Number(step, threshold.unit()), !higher, threshold.unit());
    }

    private static Comparison neighbour(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.LESS;
            case MORE -> Comparison.AT_LEAST;
            case AT_LEAST -> Comparison.MORE;
            case EQUAL -> Comparison.UNEQUAL;
            case UNEQUAL -> Comparison.EQUAL;
        };
    }
}
