package org.holdfast.bench;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.parameter.Value;
import org.jspecify.annotations.Nullable;

/// The numbers of the law in force in one county, read once, for those who wrote the rules down by
/// hand. Amounts in the registry's whole units (fen, hundredths of a mu), shares in ten-thousandths. A
/// missing amount is null: what needs it cannot be told.
final class Numbers {

    /// How a number is written down.
    private enum Kind {
        /// May be missing.
        AMOUNT,
        SHARE,
        /// Of months, years, persons, things; at least 1.
        WHOLE,
        TRUTH
    }

    private record Column(String name, Kind kind, String parameter) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("line", Kind.AMOUNT, "line.per-capita"),
            new Column("rural", Kind.AMOUNT, "income.rural-disposable-last-year"),
            new Column("standard", Kind.AMOUNT, "civil.minimum-living-standard"),
            new Column("sums_used", Kind.TRUTH, "medical.fixed-sum-used"),
            new Column("sum_lifted", Kind.AMOUNT, "medical.fixed-sum-lifted"),
            new Column("sum_other", Kind.AMOUNT, "medical.fixed-sum-other"),
            new Column("school_line", Kind.AMOUNT, "school.self-paid-line"),
            new Column("plausible_income", Kind.AMOUNT, "income.plausible-minimum"),
            new Column("doubtful_income", Kind.AMOUNT, "income.doubtful-at-identification"),
            new Column("most_land", Kind.AMOUNT, "land.cultivated-maximum"),
            new Column("most_distance", Kind.AMOUNT, "land.road-distance-maximum"),
            new Column("kept_share", Kind.SHARE, "income.kept-share"),
            new Column("sudden_share", Kind.SHARE, "income.sudden-watch-multiple"),
            new Column("near_share", Kind.SHARE, "income.near-line-multiple"),
            new Column("migrant_share", Kind.SHARE, "income.migrant-share"),
            new Column("standard_share", Kind.SHARE, "line.standard-multiple"),
            new Column("margin_share", Kind.SHARE, "civil.margin-multiple"),
            new Column("rigid_share", Kind.SHARE, "civil.rigid-share"),
            new Column("lifted_share", Kind.SHARE, "medical.share-lifted"),
            new Column("other_share", Kind.SHARE, "medical.share-other"),
            new Column("workers_share", Kind.SHARE, "labour.fewest-workers-share"),
            new Column("persons_compared", Kind.WHOLE, "medical.persons-compared"),
            new Column("news_months", Kind.WHOLE, "event.news-months"),
            new Column("job_months", Kind.WHOLE, "work.lost-job-months"),
            new Column("loan_months", Kind.WHOLE, "loan.watch-months"),
            new Column("relief_months", Kind.WHOLE, "civil.relief-months"),
            new Column("elderly_from", Kind.WHOLE, "elderly.from-age"),
            new Column("work_from", Kind.WHOLE, "work.age-from"),
            new Column("work_to", Kind.WHOLE, "work.age-to"),
            new Column("school_from", Kind.WHOLE, "school.compulsory-from-age"),
            new Column("school_to", Kind.WHOLE, "school.compulsory-to-age"),
            new Column("junior_from", Kind.WHOLE, "school.junior-from-age"),
            new Column("junior_to", Kind.WHOLE, "school.junior-to-age"),
            new Column("senior_from", Kind.WHOLE, "school.senior-from-age"),
            new Column("senior_to", Kind.WHOLE, "school.senior-to-age"),
            new Column("master_from", Kind.WHOLE, "school.master-from-age"),
            new Column("little_to", Kind.WHOLE, "school.little-schooling-to-age"),
            new Column("post_from", Kind.WHOLE, "post.age-from"),
            new Column("post_to", Kind.WHOLE, "post.age-to"),
            new Column("stable_months", Kind.WHOLE, "work.stable-months"),
            new Column("long_months", Kind.WHOLE, "elimination.long-watched-months"),
            new Column("fewest_months", Kind.WHOLE, "elimination.minimum-months"),
            new Column("fewest_measures", Kind.WHOLE, "elimination.minimum-measures"),
            new Column("missing_months", Kind.WHOLE, "measure.missing-after-months"),
            new Column("development_months", Kind.WHOLE, "measure.development-missing-after-months"),
            new Column("many_students", Kind.WHOLE, "sweep.many-students"));

    private final Map<String, @Nullable Long> values = new LinkedHashMap<>();

    private Numbers() {}

    /// @throws BenchRefused when a number is missing that the hand-written rules cannot do without, or
    /// is finer than they write it
    static Numbers of(PolicyInForce law) {
        Numbers numbers = new Numbers();
        for (Column column : COLUMNS) {
            numbers.values.put(column.name(), value(law, column));
        }
        return numbers;
    }

    private static @Nullable Long value(PolicyInForce law, Column column) {
        Optional<Value> found = law.parameter(column.parameter()).map(in -> in.value());
        if (found.isEmpty()) {
            if (column.kind() == Kind.AMOUNT) {
                return null;
            }
            throw refused(law, column, "has no value in force");
        }
        return switch (found.get()) {
            case Value.Truth truth -> truth.yes() ? 1L : 0L;
            case Value.Amount amount -> amount(law, column, amount.number());
            case Value.Word word -> throw refused(law, column, "is the word " + word.word());
        };
    }

    private static long amount(PolicyInForce law, Column column, BigDecimal number) {
        long value;
        try {
            value = (column.kind() == Kind.SHARE
                            ? number.movePointRight(4).setScale(0)
                            : new BigDecimal(number.unscaledValue()))
                    .longValueExact();
        } catch (ArithmeticException finer) {
            throw refused(law, column, "is finer than a ten-thousandth: " + number);
        }
        if (column.kind() != Kind.AMOUNT && value <= 0) {
            throw refused(law, column, "is " + number + ", and the rules were written down for numbers above zero");
        }
        return value;
    }

    private static BenchRefused refused(PolicyInForce law, Column column, String why) {
        return new BenchRefused(
                "The parameter " + column.parameter() + " " + why + " in " + law.region() + " on " + law.day()
                        + ": the rules written by hand cannot be judged with it. Change Numbers.java and sql/judge with the law.");
    }

    /// Null where no value is in force.
    @Nullable
    Long amount(String name) {
        return values.get(name);
    }

    int whole(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("There is no number " + name);
        }
        return Math.toIntExact(value);
    }

    boolean truth(String name) {
        return whole(name) == 1;
    }

    /// Names of the numbers that are never missing.
    static List<String> always() {
        return COLUMNS.stream()
                .filter(column -> column.kind() != Kind.AMOUNT)
                .map(Column::name)
                .toList();
    }

    /// The statement that makes the table `law`, without rows.
    static String table() {
        return "create or replace table law (county bigint primary key, "
                + COLUMNS.stream()
                        .map(column -> column.name() + (column.kind() == Kind.TRUTH ? " boolean" : " bigint"))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /// A row of the table `law`; `county` is the six digits before the townships.
    String row(long county) {
        return "(" + county + ", " + COLUMNS.stream().map(this::literal).collect(Collectors.joining(", ")) + ")";
    }

    private String literal(Column column) {
        Long value = values.get(column.name());
        return value == null
                ? "null"
                : column.kind() == Kind.TRUTH ? (value == 1 ? "true" : "false") : value.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Numbers numbers && numbers.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
