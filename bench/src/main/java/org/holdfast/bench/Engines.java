package org.holdfast.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;

/// Measures one engine over a nation. Each runs in a process of its own, so that none keeps another's
/// memory.
final class Engines {

    static final List<String> ALL = List.of("evaluator", "cold", "loop", "duckdb-table", "duckdb-parquet");

    private final Path root;
    private final Nation nation;
    private final PolicyBook law;
    private final int threads;
    private final PrintStream out;

    Engines(Path root, Nation nation, PolicyBook law, int threads, PrintStream out) {
        this.root = root;
        this.nation = nation;
        this.law = law;
        this.threads = threads;
        this.out = out;
    }

    /// @throws BenchRefused when there is no such engine
    void run(String engine) {
        Figures figures = switch (engine) {
            case "evaluator" -> evaluator();
            case "cold" -> cold();
            case "loop" -> loop();
            case Report.WHAT_IF -> whatIf();
            case "duckdb-table" -> table();
            case "duckdb-parquet" -> parquet();
            default -> OtherEngines.measure(engine, root, nation, law);
        };
        figures.keep(root);
        figures.tell(out);
    }

    /// The whole nation's blocks stand in memory; what the rules say about a county is dropped when it
    /// was looked at.
    private Figures evaluator() {
        Layout layout = Layout.of(law);
        List<Nation.County> counties = nation.counties();
        Block[] blocks = new Block[counties.size()];
        Meter.Spent load;
        try (ByColumns columns = new ByColumns(root, layout, threads)) {
            load = Meter.time(() -> inTurn(blocks.length, _ -> at -> blocks[at] = columns.load(counties.get(at))));
        }
        List<Map<Numbers, Evaluator>> programs = programs();
        List<Meter.Spent> runs = Meter.runs(() -> inTurn(
                blocks.length,
                thread -> at -> evaluator(programs.get(thread), counties.get(at), layout)
                        .judge(blocks[at])));
        long peak = Meter.peak();
        Map<Numbers, Evaluator> again = new HashMap<>();
        long same = 0;
        for (int at = 0; at < blocks.length; at++) {
            same = checksum(same, evaluator(again, counties.get(at), layout).judge(blocks[at]));
        }
        return Figures.of("evaluator", load, runs, same, 0, 0).withPeak(peak);
    }

    /// From files to answers, county by county: nothing is kept between two runs, not even the law's programs.
    private Figures cold() {
        Layout layout = Layout.of(law);
        List<Nation.County> counties = nation.counties();
        long[] sums = new long[counties.size()];
        try (ByColumns columns = new ByColumns(root, layout, threads)) {
            List<Meter.Spent> runs = Meter.runs(() -> inTurn(sums.length, _ -> {
                Map<Numbers, Evaluator> own = new HashMap<>();
                return at -> evaluator(own, counties.get(at), layout).judge(columns.load(counties.get(at)));
            }));
            long peak = Meter.peak();
            Map<Numbers, Evaluator> again = new HashMap<>();
            long same = 0;
            for (Nation.County county : counties) {
                same = checksum(same, evaluator(again, county, layout).judge(columns.load(county)));
            }
            return Figures.of("cold", new Meter.Spent(0, 0), runs, same, 0, 0).withPeak(peak);
        }
    }

    /// The law's programs, a set for each thread, kept from run to run as the office keeps them: the engines beside it
    /// are translated before the clock runs as well.
    private List<Map<Numbers, Evaluator>> programs() {
        return Stream.<Map<Numbers, Evaluator>>generate(HashMap::new)
                .limit(threads)
                .toList();
    }

    /// Places with the same rules and numbers share one, as they share the loop's tables.
    private Evaluator evaluator(Map<Numbers, Evaluator> own, Nation.County county, Layout layout) {
        PolicyInForce here = law.at(county.code(), Nation.AS_OF);
        return own.computeIfAbsent(Numbers.of(here), _ -> Evaluator.of(here, layout));
    }

    private static long checksum(long before, Verdicts verdicts) {
        long[] words = new long[verdicts.households() * Bits.WORDS];
        for (int household = 0; household < verdicts.households(); household++) {
            for (int word = 0; word < Verdicts.WORDS; word++) {
                words[household * Bits.WORDS + word] = verdicts.firedWord(household, word);
                words[household * Bits.WORDS + 4 + word] = verdicts.cannotTellWord(household, word);
            }
        }
        return Bits.checksum(before, words, verdicts.households());
    }

    /// The whole nation's blocks and what the law in force says of them stand in memory; a run is one
    /// question with another monitoring line.
    private Figures whatIf() {
        Layout layout = Layout.of(law);
        List<Nation.County> counties = nation.counties();
        WhatIf question = new WhatIf(law, layout, nation, Nation.AS_OF);
        WhatIf.Held[] held = new WhatIf.Held[counties.size()];
        Meter.Spent load;
        try (ByColumns columns = new ByColumns(root, layout, threads)) {
            load = Meter.time(() -> inTurn(held.length, _ -> {
                WhatIf.Asking own = question.new Asking();
                return at -> held[at] = own.held(counties.get(at), columns.load(counties.get(at)));
            }));
        }
        int first = nation.provinces().getFirst().size();
        if (first < held.length) {
            asked(Report.WHAT_IF_PROVINCE, question, counties, held, first, load)
                    .keep(root);
        }
        return asked(Report.WHAT_IF, question, counties, held, held.length, load);
    }

    /// @param many how many of the counties are asked about
    private Figures asked(
            String name,
            WhatIf question,
            List<Nation.County> counties,
            WhatIf.Held[] held,
            int many,
            Meter.Spent load) {
        WhatIf.Counts[] counts = new WhatIf.Counts[many];
        List<Meter.Spent> runs = Meter.runs(() -> inTurn(many, _ -> {
            WhatIf.Asking own = question.new Asking();
            return at -> counts[at] = own.of(counties.get(at), held[at]);
        }));
        WhatIf.Counts all = Arrays.stream(counts).reduce(WhatIf.Counts.NONE, WhatIf.Counts::plus);
        out.printf("%s: %,d households enter, %,d leave%n", name, all.enters(), all.leaves());
        return Figures.of(name, load, runs, all.enters(), 0, 0);
    }

    private Figures loop() {
        List<Nation.County> counties = nation.counties();
        HandCounty[] columns = new HandCounty[counties.size()];
        Coverage.Kinds kinds = Coverage.kinds(law);
        Meter.Spent load = Meter.time(() -> withDucks(ducks -> inTurn(
                columns.length,
                thread -> at -> columns[at] =
                        HandCounty.load(ducks.get(thread), counties.get(at).folder(root), kinds))));
        int most = counties.stream().mapToInt(Nation.County::households).max().orElse(0);
        List<Meter.Spent> runs = Meter.runs(() -> inTurn(columns.length, _ -> {
            Map<Numbers, HandLoop> own = new HashMap<>();
            long[] words = new long[most * Bits.WORDS];
            return at -> numbered(own, counties.get(at)).judge(columns[at], words);
        }));
        Map<Numbers, HandLoop> again = new HashMap<>();
        long[] words = new long[most * Bits.WORDS];
        long same = 0;
        long bytes = 0;
        for (int at = 0; at < columns.length; at++) {
            numbered(again, counties.get(at)).judge(columns[at], words);
            same = Bits.checksum(same, words, columns[at].households);
            bytes += columns[at].bytes();
        }
        long peak = Meter.peak();
        return Figures.of("loop", load, runs, same, bytes, Scan.seconds(bytes)).withPeak(peak);
    }

    private HandLoop numbered(Map<Numbers, HandLoop> own, Nation.County county) {
        return own.computeIfAbsent(Numbers.of(law.at(county.code(), Nation.AS_OF)), HandLoop::new);
    }

    private Figures table() {
        Path database = root.resolve("duckdb-table");
        SqlEngine[] engine = new SqlEngine[1];
        try {
            Files.deleteIfExists(database);
            Meter.Spent load = Meter.time(() -> engine[0] = SqlEngine.resident(root, nation, law, threads, database));
            return sql("duckdb-table", engine[0], load);
        } catch (IOException e) {
            throw new BenchRefused("The table of DuckDB in " + root + " cannot be written anew: " + e.getMessage(), e);
        } finally {
            if (engine[0] != null) {
                engine[0].close();
            }
            database.toFile().delete();
        }
    }

    private Figures parquet() {
        try (SqlEngine engine = SqlEngine.overParquet(root, nation, law, threads)) {
            return sql("duckdb-parquet", engine, new Meter.Spent(0, 0));
        }
    }

    private Figures sql(String name, SqlEngine engine, Meter.Spent load) {
        List<Meter.Spent> runs = Meter.runs(() -> {
            for (int province = 0; province < engine.provinces(); province++) {
                engine.judge(province);
            }
        });
        long peak = Meter.peak();
        long same = 0;
        for (int province = 0; province < engine.provinces(); province++) {
            engine.judge(province);
            same = engine.bits().checksum(same);
        }
        return Figures.of(name, load, runs, same, 0, 0).withPeak(peak);
    }

    /// A connection for each thread.
    private void withDucks(Consumer<List<Duck>> work) {
        List<Duck> ducks = Stream.generate(() -> Duck.open("jdbc:duckdb:", 1))
                .limit(threads)
                .toList();
        try {
            work.accept(ducks);
        } finally {
            ducks.forEach(Duck::close);
        }
    }

    /// All counties, each by whichever thread is free.
    ///
    /// @param work what a thread, by its number, does for its share of the counties
    private void inTurn(int counties, IntFunction<IntConsumer> work) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int its = thread;
                all.add(pool.submit(() -> {
                    IntConsumer own = work.apply(its);
                    for (int at = next.getAndIncrement(); at < counties; at = next.getAndIncrement()) {
                        own.accept(at);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchRefused("The measurement was broken off.", e);
        } catch (ExecutionException e) {
            throw new BenchRefused("The measurement failed: " + e.getMessage(), e);
        }
    }
}
