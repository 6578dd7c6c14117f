package org.holdfast.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;

/// The engines that others use for such rules, each measured as [Engines] measures its own.
final class OtherEngines {

    /// Those that judge household by household are asked up to here.
    static final int MOST = 1_000_000;

    /// One engine over one nation.
    interface Engine extends AutoCloseable {
        Figures measure();

        /// The answers about a province, in household order.
        ///
        /// @param duck reads the nation's files
        Bits judge(Duck duck, List<Nation.County> province);

        @Override
        void close();
    }

    private static final List<String> SETS = List.of("postgres");
    private static final List<String> ONE_BY_ONE = List.of("jdbc", "cel", "drools");

    private OtherEngines() {}

    /// Those that judge a nation of this size.
    static List<String> of(Nation nation) {
        List<String> all = new ArrayList<>(SETS);
        if (nation.households() <= MOST) {
            all.addAll(ONE_BY_ONE);
        }
        return all;
    }

    /// @throws BenchRefused when there is no such engine for this size
    static Engine open(String engine, Path root, Nation nation, PolicyBook law) {
        if (!of(nation).contains(engine)) {
            throw new BenchRefused("There is no engine " + engine + " for " + nation.households()
                    + " households; there are " + Engines.ALL + " and " + of(nation) + ".");
        }
        return switch (engine) {
            case "postgres" -> new PostgresEngine(root, nation, law);
            case "jdbc" -> new JdbcEngine(root, nation, law);
            case "cel" -> new CelEngine(root, nation, law, new Conditions());
            case "drools" -> new DroolsEngine(root, nation, law, new Conditions());
            default -> throw new IllegalStateException(engine);
        };
    }

    static Figures measure(String engine, Path root, Nation nation, PolicyBook law) {
        try (Engine its = open(engine, root, nation, law)) {
            return its.measure();
        }
    }
}
