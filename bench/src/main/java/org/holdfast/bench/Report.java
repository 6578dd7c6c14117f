package org.holdfast.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Puts the figures of all engines into the page of measurements, under "The nation", in place of
/// the last ones of the same size. A number that was missed is marked.
final class Report {

    /// How many times the evaluator's processor time an engine is wanted to take at least.
    private static final Map<String, Integer> REACH =
            Map.of("duckdb-table", 10, "postgres", 30, "drools", 30, "cel", 200);

    /// Of the module `bench-spark`; compared with the evaluator over the same files.
    static final String SPARK = "spark-sql";

    /// Not an engine: a question to the evaluator's blocks with another monitoring line.
    static final String WHAT_IF = "what-if";

    /// The same in the first province only.
    static final String WHAT_IF_PROVINCE = "what-if-province";

    private static final int MILLION = 1_000_000;
    /// Millions of households that a run is extrapolated to.
    private static final int EVERYBODY = 180;
    private static final List<String> MUST = List.of("evaluator", "cold", "loop");
    private static final String PART = "## The nation\n";

    private final Path root;
    private final Nation nation;
    private final PrintStream out;
    private List<String> notTaken = List.of();

    Report(Path root, Nation nation, PrintStream out) {
        this.root = root;
        this.nation = nation;
        this.out = out;
    }

    /// @return whether all engines said the same of every household
    boolean write(Path page, String commit, String circumstances) {
        if (nation.isOnlyStreamed()) {
            place(page, streamed(Figures.read(root, "cold"), commit, circumstances));
            return true;
        }
        List<String> engines = Stream.of(Engines.ALL, List.of(SPARK), OtherEngines.of(nation))
                .flatMap(List::stream)
                .toList();
        List<Figures> all = engines.stream()
                .filter(engine -> MUST.contains(engine) || Figures.areKept(root, engine))
                .map(engine -> Figures.read(root, engine))
                .toList();
        notTaken = engines.stream()
                .filter(engine -> all.stream().noneMatch(one -> one.engine().equals(engine)))
                .map(Report::name)
                .toList();
        boolean same = all.stream().mapToLong(Figures::same).distinct().count() == 1;
        String text = text(all, same, commit, circumstances);
        place(page, text);
        if (!same) {
            out.println("The engines do not say the same: './holdfast bench nation-compare " + nation.households()
                    + "' prints the first differences.");
        }
        return same;
    }

    private void place(Path page, String text) {
        out.print(text);
        try {
            Files.writeString(page, placed(Files.readString(page), text));
        } catch (IOException e) {
            throw new BenchRefused("The page " + page + " cannot be written: " + e.getMessage(), e);
        }
    }

    /// A nation that no memory here holds: read county by county, province after province.
    private String streamed(Figures cold, String commit, String circumstances) {
        StringBuilder text = new StringBuilder(title());
        double millions = nation.households() / (double) MILLION;
        line(
                text,
                "%n%s; commit %s. Read county by county, province after province; nothing is kept.%n%n",
                circumstances,
                commit);
        line(text, "| engine | CPU s | wall s | households a second | most memory, MB |%n|---|---|---|---|---|%n");
        line(
                text,
                "| %s | %.2f | %.2f | %,.0f | %,d |%n",
                name(cold.engine()),
                cold.cpu(),
                cold.wall(),
                nation.households() / cold.wall(),
                cold.peak());
        line(
                text,
                "%n%d million households would take about %.0f CPU seconds and %.0f s on this machine in the same memory: **extrapolated, not run**.%n",
                EVERYBODY,
                cold.cpu() / millions * EVERYBODY,
                cold.wall() / millions * EVERYBODY);
        line(text, "%nRuns, CPU/wall: %s %s.%n", cold.engine(), cold.runs());
        return text.toString();
    }

    private String title() {
        return String.format(Locale.ROOT, "### %,d households%n", nation.households());
    }

    private String placed(String page, String text) {
        String whole = page.contains(PART) ? page : page.stripTrailing() + "\n\n" + PART + "\n" + INTRODUCTION;
        int from = whole.indexOf(title());
        if (from < 0) {
            int part = whole.indexOf(PART);
            int end = whole.indexOf("\n## ", part + 1);
            String before = end < 0 ? whole : whole.substring(0, end);
            return before.stripTrailing() + "\n\n" + text + (end < 0 ? "" : whole.substring(end));
        }
        int next = nextHeading(whole, from + 4);
        return whole.substring(0, from) + text + (next < 0 ? "" : "\n" + whole.substring(next));
    }

    private static int nextHeading(String whole, int from) {
        int third = whole.indexOf("\n### ", from);
        int second = whole.indexOf("\n## ", from);
        int least = third < 0 ? second : second < 0 ? third : Math.min(second, third);
        return least < 0 ? -1 : least + 1;
    }

    private String text(List<Figures> all, boolean same, String commit, String circumstances) {
        Figures evaluator = all.getFirst();
        Figures cold = named(all, "cold");
        Figures loop = named(all, "loop");
        StringBuilder text = new StringBuilder(title());
        line(
                text,
                "%n%s; commit %s. %s%n%n",
                circumstances,
                commit,
                same
                        ? "All engines measured gave every household the same bits."
                        : "**The engines did not give the same bits.**");
        line(
                text,
                "| engine | CPU s | wall s | households a CPU second | load: CPU s / wall s | most memory, MB | CPU, loop = 1 |%n");
        line(text, "|---|---|---|---|---|---|---|%n");
        for (Figures one : all) {
            line(
                    text,
                    "| %s | %.2f | %.2f | %,.0f | %s | %,d | %.1f |%n",
                    name(one.engine()),
                    one.cpu(),
                    one.wall(),
                    nation.households() / one.cpu(),
                    load(one),
                    one.peak(),
                    one.cpu() / loop.cpu());
        }
        line(text, "%n| ratio | reach | reached |%n|---|---|---|%n");
        double toLoop = evaluator.cpu() / loop.cpu();
        line(text, "| evaluator to the hand-written loop, CPU | ≤ 3 × | %s%.1f × |%n", missed(toLoop > 3), toLoop);
        for (Figures one : all) {
            if (one == evaluator || one == cold || one == loop) {
                continue;
            }
            if (one.engine().equals(SPARK)) {
                line(
                        text,
                        "| %s to the evaluator from Parquet files, CPU | – | %.1f × |%n",
                        name(SPARK),
                        one.cpu() / cold.cpu());
                continue;
            }
            double ratio = one.cpu() / evaluator.cpu();
            line(
                    text,
                    "| %s to the evaluator, CPU | %s | %s%.1f × |%n",
                    name(one.engine()),
                    REACH.containsKey(one.engine()) ? "≥ " + REACH.get(one.engine()) + " ×" : "–",
                    missed(ratio < REACH.getOrDefault(one.engine(), 0)),
                    ratio);
        }
        if (nation.households() >= 25_000_000) {
            line(
                    text,
                    "| judging the nation, wall | ≤ 5 s | %s%.1f s |%n",
                    missed(evaluator.wall() > 5),
                    evaluator.wall());
            line(
                    text,
                    "| from Parquet on disk to answers, wall | ≤ 30 s | %s%.1f s |%n",
                    missed(cold.wall() > 30),
                    cold.wall());
            line(
                    text,
                    "| most memory of judging the nation | ≤ 8,192 MB | %s%,d MB |%n",
                    missed(evaluator.peak() > 8192),
                    evaluator.peak());
        }
        if (Figures.areKept(root, WHAT_IF)) {
            whatIf(text, "in every province", Figures.read(root, WHAT_IF), nation.households() > MILLION ? 2 : 0.2);
        }
        if (Figures.areKept(root, WHAT_IF_PROVINCE)) {
            whatIf(text, inFirst(), Figures.read(root, WHAT_IF_PROVINCE), 0.2);
        }
        line(
                text,
                "| scan limit: adding up the loop's %,d MB as long[] | – | %.4f CPU s; the loop runs at %.1f %% of it |%n",
                loop.bytes() / 1_000_000,
                loop.scan(),
                100 * loop.scan() / loop.cpu());
        if (!notTaken.isEmpty()) {
            line(text, "%n**Not taken**: %s.%n", String.join("; ", notTaken));
        }
        if (nation.households() > OtherEngines.MOST) {
            line(text, "%nRows over JDBC, CEL and Drools are left out above %,d households.%n", OtherEngines.MOST);
        }
        line(text, "%nRuns, CPU/wall: ");
        all.forEach(one -> line(text, "%s %s; ", one.engine(), one.runs()));
        return text.toString().stripTrailing().replaceAll(";$", ".") + "\n";
    }

    private String inFirst() {
        return String.format(
                Locale.ROOT,
                "in one province of %,d households",
                nation.provinces().getFirst().stream()
                        .mapToInt(Nation.County::households)
                        .sum());
    }

    private static void whatIf(StringBuilder text, String where, Figures asked, double reach) {
        line(
                text,
                "| what-if with another monitoring line %s, wall (%,d households enter; runs %s) | ≤ %.1f s | %s%.2f s |%n",
                where,
                asked.same(),
                asked.runs(),
                reach,
                missed(asked.wall() > reach),
                asked.wall());
    }

    private static Figures named(List<Figures> all, String engine) {
        return all.stream()
                .filter(one -> one.engine().equals(engine))
                .findFirst()
                .orElseThrow();
    }

    private static String load(Figures one) {
        return one.load().wall() == 0
                ? "–"
                : String.format(
                        Locale.ROOT, "%.1f / %.1f", one.load().cpu(), one.load().wall());
    }

    private static String missed(boolean missed) {
        return missed ? "**missed**: " : "";
    }

    private static String name(String engine) {
        return switch (engine) {
            case "evaluator" -> "evaluator, blocks in memory";
            case "cold" -> "evaluator, from Parquet files to answers";
            case "loop" -> "hand-written loop, arrays in memory";
            case "duckdb-table" -> "DuckDB SQL, its own table";
            case "duckdb-parquet" -> "DuckDB SQL, Parquet files";
            case SPARK -> "Spark SQL, Parquet files";
            case "postgres" -> "PostgreSQL SQL";
            case "jdbc" -> "rows of PostgreSQL over JDBC, the loop household by household";
            case "cel" -> "CEL, facts given ready";
            case "drools" -> "Drools, 1,000 households a session, facts given ready";
            default -> engine;
        };
    }

    private static void line(StringBuilder text, String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values));
    }

    private static final String INTRODUCTION = """
            `./holdfast bench nation [HOUSEHOLDS]`: invented households on real province codes, all rules in force, the same bits asked of every
            engine. Medians of five runs after five seconds or one run that do not count; of the first three where one takes more than a minute. Each
            engine in a process of its own, one after the other; CPU is that of the whole process. The evaluator's blocks and the loop's arrays hold the whole
            nation, their load is the reading of its files; "from Parquet files to answers" keeps nothing between two runs (the files are in the
            system's memory, the program is warm). The evaluator reads the columns packed side by side and the sums kept once a month (decision
            0070). DuckDB judges a province at a time. Spark runs in one process with a thread for each core (`local[2]`) and judges up to two million
            households at a time; its answers are computed and thrown away, which writing a table would only make longer.
            PostgreSQL (fsync and synchronous_commit on) is loaded, asked and emptied a province at a time; its CPU is ours and that of all its
            processes, told by the kernel, its memory ours and that of its busiest process. CEL and Drools run on one thread and find the facts
            ready, gathered of members, events and sums before the clock starts: what costs the others most, they need not do. They, and
            the rows over JDBC, have three runs.
            """;
}
