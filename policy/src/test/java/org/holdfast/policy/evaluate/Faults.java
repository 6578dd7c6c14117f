package org.holdfast.policy.evaluate;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
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
        void load(Column.Wholes from, int first, Numbers out, int n) {
            for (int i = 0; i < n; i++) {
                int value = from.at[first + i];
                out.lo[i] = value == Column.UNKNOWN_WHOLE ? 0 : value;
                out.hi[i] = out.lo[i];
            }
        }
    }

    private static final class UnknownIsNo extends Operations {
        @Override
        void load(Column.Truths from, int first, Truths out, int n) {
            for (int i = 0; i < n; i++) {
                byte value = from.at[first + i];
                out.at[i] = value == Kleene.UNKNOWN ? Kleene.FALSE : value;
            }
        }
    }

    private static final class LessIsAtMost extends Operations {
        @Override
        void compare(Comparison comparison, Numbers a, long fa, Numbers b, long fb, Truths out, int n) {
            super.compare(comparison == Comparison.LESS ? Comparison.AT_MOST : comparison, a, fa, b, fb, out, n);
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
        void and(Truths a, Truths b, Truths out, int n) {
            for (int i = 0; i < n; i++) {
                boolean no = a.at[i] == Kleene.FALSE || b.at[i] == Kleene.FALSE;
                boolean yes = a.at[i] == Kleene.TRUE || b.at[i] == Kleene.TRUE;
                out.at[i] = no ? Kleene.FALSE : yes ? Kleene.TRUE : Kleene.UNKNOWN;
            }
        }
    }

    private static final class OrForgetsYes extends Operations {
        @Override
        void or(Truths a, Truths b, Truths out, int n) {
            for (int i = 0; i < n; i++) {
                boolean unknown = a.at[i] == Kleene.UNKNOWN || b.at[i] == Kleene.UNKNOWN;
                out.at[i] = unknown ? Kleene.UNKNOWN : Kleene.or(a.at[i], b.at[i]);
            }
        }
    }

    private static final class ExtremesSwapped extends Operations {
        @Override
        void extreme(boolean greatest, Numbers a, long fa, Numbers b, long fb, Numbers out, int n) {
            super.extreme(!greatest, a, fa, b, fb, out, n);
        }
    }

    private static Machinery rounding() {
        Operations operations = new Operations();
        return new Machinery(
                operations,
                new RatioOperations() {
                    @Override
                    void compare(Comparison comparison, Ratios a, Ratios b, Truths out, int n) {
                        super.compare(comparison, rounded(a, n), rounded(b, n), out, n);
                    }
                },
                new AggregateOperations(operations));
    }

    private static Ratios rounded(Ratios a, int n) {
        Ratios rounded = new Ratios();
        rounded.ensure(n);
        for (int i = 0; i < n; i++) {
            rounded.loN[i] = hundredths(a.loN[i], a.loD[i]);
            rounded.hiN[i] = hundredths(a.hiN[i], a.hiD[i]);
            rounded.loD[i] = Interval.isFinite(a.loN[i]) ? 100 : 1;
            rounded.hiD[i] = Interval.isFinite(a.hiN[i]) ? 100 : 1;
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
            void count(Rows rows, @Nullable Truths where, Numbers out, int n) {
                super.count(rows, where, out, n);
                System.arraycopy(out.lo, 0, out.hi, 0, n);
            }
        });
    }

    private static Machinery uncovered() {
        Operations operations = new Operations();
        return aggregating(operations, new AggregateOperations(operations) {
            @Override
            void count(Rows rows, @Nullable Truths where, Numbers out, int n) {
                java.util.Arrays.fill(rows.mayHideMore, false);
                super.count(rows, where, out, n);
            }
        });
    }

    private static Machinery leastOfAll() {
        Operations operations = new Operations();
        return aggregating(operations, new AggregateOperations(operations) {
            @Override
            void least(Rows rows, @Nullable Truths where, Numbers value, Numbers out, int n) {
                super.least(rows, null, value, out, n);
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
