package org.holdfast.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/// What one engine's run gave, kept beside the nation until the report is made.
///
/// @param cpu and wall: medians of `runs`, seconds
/// @param peak megabytes
/// @param same what the answers add up to: equal for engines that say the same of every household
/// @param scan seconds of processor time to add up as many bytes as the engine's arrays have; 0 where
/// not asked
record Figures(
        String engine,
        Meter.Spent load,
        String runs,
        double cpu,
        double wall,
        long peak,
        long same,
        long bytes,
        double scan) {

    static Figures of(String engine, Meter.Spent load, List<Meter.Spent> runs, long same, long bytes, double scan) {
        String each = runs.stream()
                .map(run -> "%.2f/%.2f".formatted(run.cpu(), run.wall()))
                .collect(Collectors.joining(" "));
        return new Figures(
                engine,
                load,
                each,
                Meter.median(runs.stream().map(Meter.Spent::cpu).toList()),
                Meter.median(runs.stream().map(Meter.Spent::wall).toList()),
                Meter.peak(),
                same,
                bytes,
                scan);
    }

    /// The memory held before the answers were taken out to be compared.
    Figures withPeak(long megabytes) {
        return new Figures(engine, load, runs, cpu, wall, megabytes, same, bytes, scan);
    }

    void keep(Path root) {
        Properties all = new Properties();
        all.setProperty("load.cpu", Double.toString(load.cpu()));
        all.setProperty("load.wall", Double.toString(load.wall()));
        all.setProperty("runs", runs);
        all.setProperty("cpu", Double.toString(cpu));
        all.setProperty("wall", Double.toString(wall));
        all.setProperty("peak", Long.toString(peak));
        all.setProperty("same", Long.toString(same));
        all.setProperty("bytes", Long.toString(bytes));
        all.setProperty("scan", Double.toString(scan));
        try (Writer out = Files.newBufferedWriter(file(root, engine))) {
            all.store(out, engine);
        } catch (IOException e) {
            throw new BenchRefused(
                    "The figures of " + engine + " cannot be kept in " + root + ": " + e.getMessage(), e);
        }
    }

    void tell(PrintStream out) {
        out.printf(
                "%s: median %.2f CPU seconds, %.2f s wall; runs %s; load %.1f CPU s, %.1f s; at most %,d MB%n",
                engine, cpu, wall, runs, load.cpu(), load.wall(), peak);
    }

    /// Whether the engine was measured over this nation.
    static boolean areKept(Path root, String engine) {
        return Files.exists(file(root, engine));
    }

    static Figures read(Path root, String engine) {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file(root, engine))) {
            all.load(in);
        } catch (IOException e) {
            throw new BenchRefused(
                    "There are no figures of " + engine + " in " + root + ": run it first (bench " + engine + ").", e);
        }
        return new Figures(
                engine,
                new Meter.Spent(number(all, "load.cpu"), number(all, "load.wall")),
                all.getProperty("runs", ""),
                number(all, "cpu"),
                number(all, "wall"),
                (long) number(all, "peak"),
                Long.parseLong(all.getProperty("same", "0")),
                (long) number(all, "bytes"),
                number(all, "scan"));
    }

    private static double number(Properties all, String name) {
        return Double.parseDouble(all.getProperty(name, "0"));
    }

    private static Path file(Path root, String engine) {
        return root.resolve("figures-" + engine + ".txt");
    }
}
