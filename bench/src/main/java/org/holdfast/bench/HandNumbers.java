package org.holdfast.bench;

/// The numbers of one county as plain fields, read once. Amounts in fen; [#NONE] where no value is in
/// force.
final class HandNumbers {

    static final long NONE = Long.MIN_VALUE;

    final long line;
    final long rural;
    final long standard;
    final boolean sumsUsed;
    final long sumLifted;
    final long sumOther;
    final long schoolLine;
    final long plausible;
    final long doubtful;
    final long mostLand;
    final long mostDistance;
    final long kept;
    final long sudden;
    final long near;
    final long migrant;
    final long multiple;
    final long margin;
    final long rigid;
    final long lifted;
    final long other;
    final long workers;
    final int persons;
    final int longWatched;
    final int fewestMonths;
    final int fewestMeasures;
    final int missingMonths;
    final int developmentMonths;
    final int manyStudents;

    HandNumbers(Numbers law) {
        line = amount(law, "line");
        rural = amount(law, "rural");
        standard = amount(law, "standard");
        sumsUsed = law.truth("sums_used");
        sumLifted = amount(law, "sum_lifted");
        sumOther = amount(law, "sum_other");
        schoolLine = amount(law, "school_line");
        plausible = amount(law, "plausible_income");
        doubtful = amount(law, "doubtful_income");
        mostLand = amount(law, "most_land");
        mostDistance = amount(law, "most_distance");
        kept = law.whole("kept_share");
        sudden = law.whole("sudden_share");
        near = law.whole("near_share");
        migrant = law.whole("migrant_share");
        multiple = law.whole("standard_share");
        margin = law.whole("margin_share");
        rigid = law.whole("rigid_share");
        lifted = law.whole("lifted_share");
        other = law.whole("other_share");
        workers = law.whole("workers_share");
        persons = law.whole("persons_compared");
        longWatched = law.whole("long_months");
        fewestMonths = law.whole("fewest_months");
        fewestMeasures = law.whole("fewest_measures");
        missingMonths = law.whole("missing_months");
        developmentMonths = law.whole("development_months");
        manyStudents = law.whole("many_students");
    }

    /// @throws BenchRefused above ten million yuan, where the loop's products might leave 64 bits
    private static long amount(Numbers law, String name) {
        Long value = law.amount(name);
        if (value != null && (value < 0 || value > 1L << 30)) {
            throw new BenchRefused("The loop written by hand takes amounts of up to ten million yuan, not " + value
                    + " fen (" + name + ").");
        }
        return value == null ? NONE : value;
    }
}
