package org.holdfast.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// The evaluator's loops one by one: a block of one invented county judged by a single rule that is
/// hardly more than the loop asked about, and by all rules.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class Kernels {

    private static final String POLICY = "bench.policy";
    private static final String FOLDER = "bench.folder";
    private static final String HOUSEHOLDS = "bench.households";

    /// What is asked, and by which rule.
    public enum Kernel {
        /// A number against a number of the law: land above the most.
        COMPARE(113),
        /// Sums over months, put together and compared: income per head below the line.
        SUM(0),
        /// Members counted and compared: many students.
        COUNT(197),
        /// All rules in force.
        ALL(-1);

        private final int bit;

        Kernel(int bit) {
            this.bit = bit;
        }
    }

    @Param({"COMPARE", "SUM", "COUNT", "ALL"})
    public Kernel kernel;

    private Evaluator evaluator;
    private Block block;

    @Setup
    public void fill() {
        PolicyBook law = PolicyBook.load(Path.of(System.getProperty(POLICY, "policy")));
        Path root = Path.of(System.getProperty(FOLDER, ""));
        Nation.County county = largest(Nation.of(Integer.getInteger(HOUSEHOLDS, 0)));
        Layout layout = Layout.of(law);
        PolicyInForce here = law.at(county.code(), Nation.AS_OF);
        evaluator = kernel == Kernel.ALL
                ? Evaluator.of(here, layout)
                : Evaluator.of(
                        here,
                        layout,
                        here.rules().stream()
                                .filter(rule -> rule.bit() == kernel.bit)
                                .toList());
        try (Duck duck = Duck.open("jdbc:duckdb:", 1)) {
            block = BlockFill.fromSums(law, layout)
                    .fill(duck, county.folder(root))
                    .block();
        }
    }

    private static Nation.County largest(Nation nation) {
        return nation.counties().stream()
                .max((a, b) -> Integer.compare(a.households(), b.households()))
                .orElseThrow();
    }

    @Benchmark
    public Verdicts judge() {
        return evaluator.judge(block);
    }

    /// Prints nanoseconds for a household, each in a process of its own.
    static void run(Path policy, Path root, Nation nation, PrintStream out) {
        int households = largest(nation).households();
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(Kernels.class.getName() + ".judge")
                            .jvmArgsAppend(
                                    "-D" + POLICY + "=" + policy,
                                    "-D" + FOLDER + "=" + root,
                                    "-D" + HOUSEHOLDS + "=" + nation.households())
                            .build())
                    .run();
            for (RunResult one : results) {
                out.printf(
                        Locale.ROOT,
                        "figures kernel %s=%.2f±%.2f%n",
                        one.getParams().getParam("kernel").toLowerCase(Locale.ROOT),
                        one.getPrimaryResult().getScore() / households,
                        one.getPrimaryResult().getScoreError() / households);
            }
            if (results.size() != List.of(Kernel.values()).size()) {
                throw new BenchRefused("Not every kernel was measured; the lines above say why.");
            }
        } catch (RunnerException e) {
            throw new BenchRefused("The kernels could not be measured: " + e.getMessage(), e);
        }
    }
}
