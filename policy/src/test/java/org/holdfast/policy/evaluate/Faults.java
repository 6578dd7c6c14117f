package org.holdfast.policy.evaluate;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Small;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.term.Term.Comparison;
import org.jspecify.annotations.Nullable;

/// Mistakes somebody could make in the evaluator, each put into one loop of an otherwise sound one.
final class Faults {

    private final PolicyBook book;

    Faults(PolicyBook book) {
        this.book = book;
    }

    Map<String, Trials> all() {
        Map<String, Trials> faults = new LinkedHashMap<>();
        faults.put("an unknown whole number counts as zero", with(new UnknownIsZero()));
        faults.put("an unknown truth counts as no", with(new UnknownIsNo()));
        faults.put("less is taken for at most", with(new LessIsAtMost()));
        faults.put("a sum wraps around", with(new SumWraps()));
        faults.put("and is yes when one side is unknown", with(new AndForgetsUnknown()));
        faults.put("or is unknown when one side is yes", with(new OrForgetsYes()));
        faults.put("a product wraps around", with(new ProductWraps()));
        faults.put("the lesser of two is the greater", with(new ExtremesSwapped()));
        faults.put("a rate is rounded to fen before comparing", with(rounding()));
        faults.put("a count has no upper end of its own", with(counting()));
        faults.put("coverage is ignored", with(uncovered()));
        faults.put("min takes rows that only may count", with(leastOfAll()));
        faults.put("a household of fewer members has members that are not there", with(absent()));
        faults.put("huge amounts take the fast way", with(new HugeIsForgotten()));
        faults.put("a window is a month short", months(1, 0));
        faults.put("a window begins a month late", months(0, 1));
        faults.put("an age is a day too old", days(Older::new));
        faults.put("months ago are a day off", days(Later::new));
        return faults;
    }

    private Trials with(Operations operations) {
        return with(Machinery.of(operations));
    }

    private Trials with(Machinery machinery) {
        return new Trials(book, machinery, Calculus::new, MonthSums::new);
    }

    private Trials days(Function<LocalDate, Calculus> calculus) {
        return new Trials(book, Machinery.standard(), calculus, MonthSums::new);
    }

    private Trials months(int shorter, int later) {
        return new Trials(
                book, Machinery.standard(), Calculus::new, (layout, calculus) -> new MonthSums(layout, calculus) {
                    @Override
                    int lastBack(Term.Window window) {
                        return super.lastBack(window) - (window.months() > 1 ? shorter : 0);
                    }

                    @Override
                    int firstBack(Term.Window window) {
                        return super.firstBack(window) + (window.months() > 1 ? later : 0);
                    }
                });
    }

    private static final class UnknownIsZero extends Operations {
        @Override
        void load(Stored.Wholes from, Small out, int words) {
            super.load(from, out, words);
            out.noLower = Planes.none(words);
            out.noUpper = Planes.none(words);
        }
    }

    private static final class UnknownIsNo extends Operations {
        @Override
        void load(Stored.Truths from, Truths out) {
            long[] may = new long[from.may().length];
            for (int w = 0; w < may.length; w++) {
                may[w] = from.may()[w] & ~from.no()[w];
            }
            super.load(new Stored.Truths(may, from.no()), out);
        }
    }

    private static final class LessIsAtMost extends Operations {
        @Override
        void compare(Comparison comparison, Numbers a, long fa, Numbers b, long fb, Truths out, int words) {
            super.compare(comparison == Comparison.LESS ? Comparison.AT_MOST : comparison, a, fa, b, fb, out, words);
        }
    }

    private static final class SumWraps extends Operations {
        @Override
        long lowSum(long x, long y) {
            return x == Interval.WITHOUT_LOWER || y == Interval.WITHOUT_LOWER ? Interval.WITHOUT_LOWER : x + y;
        }

        @Override
        long highSum(long x, long y) {
            return x == Interval.WITHOUT_UPPER || y == Interval.WITHOUT_UPPER ? Interval.WITHOUT_UPPER : x + y;
        }
    }

    private static final class ProductWraps extends Operations {
        @Override
        boolean over(long x, long y) {
            return false;
        }
    }

    private static final class AndForgetsUnknown extends Operations {
        @Override
        void and(Truths a, Truths b, Truths out, int words) {
            for (int w = 0; w < words; w++) {
                long no = a.no[w] & ~a.may[w] | b.no[w] & ~b.may[w];
                long yes = a.may[w] & ~a.no[w] | b.may[w] & ~b.no[w];
                out.may[w] = ~no;
                out.no[w] = no | ~yes;
            }
        }
    }

    private static final class OrForgetsYes extends Operations {
        @Override
        void or(Truths a, Truths b, Truths out, int words) {
            for (int w = 0; w < words; w++) {
                long unknown = a.may[w] & a.no[w] | b.may[w] & b.no[w];
                out.may[w] = a.may[w] | b.may[w] | unknown;
                out.no[w] = a.no[w] & b.no[w] | unknown;
            }
        }
    }

    /// The fast way alone, whatever the numbers: as if no page ever held a huge one.
    private static final class HugeIsForgotten extends Operations {
        @Override
        void load(Stored.Amounts from, Numbers out, int words) {
            super.load(from, out, words);
            out.soft(0, 0);
        }
    }

    private static final class ExtremesSwapped extends Operations {
        @Override
        void extreme(boolean greatest, Numbers a, long fa, Numbers b, long fb, Numbers out, int words) {
            super.extreme(!greatest, a, fa, b, fb, out, words);
        }
    }

    private static Machinery rounding() {
        Operations operations = new Operations();
        return new Machinery(
                operations,
                new RatioOperations() {
                    @Override
                    void compare(Comparison comparison, Ratios a, Ratios b, Truths out, int words) {
                        super.compare(comparison, rounded(a, words), rounded(b, words), out, words);
                    }
                },
                new AggregateOperations(operations));
    }

    private static Ratios rounded(Ratios a, int words) {
        Ratios rounded = new Ratios();
        rounded.ensure(words);
        rounded.hard = true;
        for (int i = 0; i < words << 6; i++) {
            rounded.loN[i] = hundredths(a.loN(i), Math.max(1, a.loD[i]));
            rounded.hiN[i] = hundredths(a.hiN(i), Math.max(1, a.hiD[i]));
            rounded.loD[i] = Interval.isFinite(rounded.loN[i]) ? 100 : 1;
            rounded.hiD[i] = Interval.isFinite(rounded.hiN[i]) ? 100 : 1;
        }
        return rounded;
    }

    private static long hundredths(long above, long below) {
        return Interval.isFinite(above)
                ? BigInteger.valueOf(above)
                        .multiply(BigInteger.valueOf(100))
                        .divide(BigInteger.valueOf(below))
                        .longValue()
                : above;
    }

    private static Machinery aggregating(Operations operations, AggregateOperations aggregates) {
        return new Machinery(operations, new RatioOperations(), aggregates);
    }

    private static Machinery counting() {
        Operations operations = new Operations();
        return aggregating(operations, new AggregateOperations(operations) {
            @Override
            void count(Page page, boolean members, long[] hidden, @Nullable Truths where, Small out) {
                super.count(page, members, hidden, where, out);
                out.hi = out.lo;
                out.noUpper = Planes.none(page.words);
            }
        });
    }

    private static Machinery uncovered() {
        Operations operations = new Operations();
        return aggregating(operations, new AggregateOperations(operations) {
            @Override
            void count(Page page, boolean members, long[] hidden, @Nullable Truths where, Small out) {
                super.count(page, members, Planes.none(page.words), where, out);
            }
        });
    }

    /// A slot's last word holds lanes without a member.
    private static Machinery absent() {
        Operations operations = new Operations();
        return aggregating(operations, new AggregateOperations(operations) {
            @Override
            void all(
                    Page page,
                    boolean members,
                    long[] hidden,
                    @Nullable Truths where,
                    @Nullable Truths value,
                    Truths out) {
                super.all(page, members, hidden, where, value, out);
                for (int k = 0; members && k < page.slots(); k++) {
                    for (int w = 0; w < page.words; w++) {
                        boolean there = w < page.slotWord[k + 1] - page.slotWord[k];
                        out.no[w] |= there ? ~page.present(k, w) : -1L;
                    }
                }
            }
        });
    }

    private static Machinery leastOfAll() {
        Operations operations = new Operations();
        return aggregating(operations, new AggregateOperations(operations) {
            @Override
            void least(Page page, boolean members, long[] hidden, @Nullable Truths where, Numbers value, Numbers out) {
                super.least(page, members, hidden, null, value, out);
            }
        });
    }

    private static final class Older extends Calculus {
        private final LocalDate day;

        Older(LocalDate asOf) {
            super(asOf);
            this.day = asOf;
        }

        @Override
        int yearsOld(LocalDate born) {
            return new Calculus(day.plusDays(1)).yearsOld(born);
        }
    }

    private static final class Later extends Calculus {
        private final LocalDate day;

        Later(LocalDate asOf) {
            super(asOf);
            this.day = asOf;
        }

        @Override
        int monthsAgo(LocalDate happened) {
            return new Calculus(day.minusDays(1)).monthsAgo(happened);
        }
    }
}
