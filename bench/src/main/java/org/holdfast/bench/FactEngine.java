package org.holdfast.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;

/// An engine that is given facts and knows only conditions, on one thread, a county at a time.
/// Facts are ready before the clock starts, which favours it: what the others gather of members,
/// events and sums, it finds done.
abstract class FactEngine implements OtherEngines.Engine {

    /// More than enough: the median of these is within a few percent of that of five.
    private static final int RUNS = 3;
    /// Households judged before the clock runs at all.
    private static final int WARM = 20_000;

    private final String name;
    private final SqlEngine sql;
    private final Nation nation;
    final Conditions conditions;

    FactEngine(String name, Path root, Nation nation, PolicyBook law, Conditions conditions) {
        this.name = name;
        this.sql = SqlEngine.overParquet(root, nation, law, 2);
        this.nation = nation;
        this.conditions = conditions;
    }

    /// What is judged: made of the facts before the clock starts.
    interface Ready {
        /// @param words eight for each household, all zero, as in [Bits]
        void judge(long[] words);
    }

    abstract Ready ready(Facts facts);

    @Override
    public Bits judge(Duck duck, List<Nation.County> province) {
        int households = province.stream().mapToInt(Nation.County::households).sum();
        long code = province.getFirst().code() / 10_000_000_000L;
        long[] words = new long[households * Bits.WORDS];
        ready(Facts.of(sql, code, households, conditions)).judge(words);
        return Bits.of(words);
    }

    @Override
    public Figures measure() {
        Meter.Spent[] runs = new Meter.Spent[RUNS];
        Meter.Spent load = new Meter.Spent(0, 0);
        long same = 0;
        int warm = 0;
        for (Nation.County county : nation.counties()) {
            Ready[] ready = new Ready[1];
            load = load.plus(
                    Meter.time(() -> ready[0] = ready(Facts.of(sql, county.code(), county.households(), conditions))));
            while (warm < WARM) {
                ready[0].judge(new long[county.households() * Bits.WORDS]);
                warm += county.households();
            }
            for (int run = 0; run < RUNS; run++) {
                long[] words = new long[county.households() * Bits.WORDS];
                Meter.Spent its = Meter.time(() -> ready[0].judge(words));
                runs[run] = runs[run] == null ? its : runs[run].plus(its);
                same = run == 0 ? Bits.checksum(same, words, county.households()) : same;
            }
        }
        return Figures.of(name, load, new ArrayList<>(List.of(runs)), same, 0, 0);
    }

    @Override
    public void close() {
        sql.close();
    }
}
