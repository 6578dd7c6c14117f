package org.holdfast.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.holdfast.columnar.Packed;
import org.holdfast.columnar.SumsFile;
import org.holdfast.columnar.SumsWriter;
import org.holdfast.columnar.Table;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.term.Term;

/// Writes an invented nation county by county in the form of the office's columnar copy. A county's
/// folder appears when it is whole, so a broken-off writing goes on where it stopped.
final class NationWriter {

    /// Up to this size the months themselves are written beside their sums.
    static final int WITH_MONEY = 1_000_000;

    /// Raised with every change of what is written.
    private static final int FORMAT = 2;

    private static final long FIRST_REPORT = 1_717_200_000_000L;
    private static final long SECOND_REPORT = 1_719_000_000_000L;
    private static final List<String> FILES = List.of("households", "members", "events", "coverage", "sums");

    private final Path root;
    private final Nation nation;
    private final List<Term.Window> windows;
    private final PrintStream out;
    private final Layout layout;
    private final BlockFill fill;

    /// @param root the folder of this one nation; made when it is not there
    NationWriter(Path root, Nation nation, PolicyBook law, PrintStream out) {
        this.root = root;
        this.nation = nation;
        this.windows = Windows.of(law);
        this.out = out;
        this.layout = Layout.of(law);
        this.fill = BlockFill.fromSums(law, layout);
    }

    /// Writes what is not there yet.
    ///
    /// @throws BenchRefused when the disk is too small, the folder holds another nation or cannot be
    ///     written
    void write(int threads) {
        try {
            Files.createDirectories(root);
            List<Nation.County> left = left();
            if (left.isEmpty()) {
                return;
            }
            long households = left.stream().mapToLong(Nation.County::households).sum();
            Room.check(root, households, nation.households() <= WITH_MONEY, out);
            dropBroken();
            describe();
            writeAll(left, threads);
        } catch (IOException e) {
            throw new BenchRefused("The nation cannot be written to " + root + ": " + e.getMessage(), e);
        }
    }

    private List<Nation.County> left() throws IOException {
        Path page = root.resolve("nation.txt");
        if (Files.exists(page) && !Files.readString(page).equals(description())) {
            throw new BenchRefused(
                    "The folder " + root + " holds a nation written in another form (see nation.txt there)."
                            + " Delete it, or name another folder.");
        }
        return nation.counties().stream()
                .filter(county -> !Files.isDirectory(county.folder(root)))
                .toList();
    }

    private void describe() throws IOException {
        Files.writeString(root.resolve("nation.txt"), description());
    }

    private String description() {
        return "format " + FORMAT + "\nhouseholds " + nation.households() + "\nas of " + Nation.AS_OF + "\nwindows "
                + windows.stream().map(SumsFile::column).toList() + "\n";
    }

    private void dropBroken() throws IOException {
        try (Stream<Path> counties = Files.list(root)) {
            for (Path county : counties.filter(Files::isDirectory).toList()) {
                remove(county.resolve("writing"));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void writeAll(List<Nation.County> counties, int threads) {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                all.add(pool.submit(() -> {
                    try (Duck duck = Duck.open("jdbc:duckdb:", 1)) {
                        duck.run(Texts.text("nation/macros"));
                        for (int at = next.getAndIncrement(); at < counties.size(); at = next.getAndIncrement()) {
                            write(duck, counties.get(at));
                            tell(at + 1, counties.size(), began);
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchRefused("The writing of the nation was broken off; the same command goes on with it.", e);
        } catch (ExecutionException e) {
            throw new BenchRefused(
                    "The nation cannot be written to " + root + ": " + e.getMessage()
                            + " What is written stays; the same command goes on with it.",
                    e);
        }
    }

    private void tell(int done, int all, long began) {
        if (done % 50 == 0 || done == all) {
            double seconds = (System.nanoTime() - began) / 1e9;
            out.printf(
                    "counties written %d of %d, %.0f s, about %.0f s to go%n",
                    done, all, seconds, seconds / done * (all - done));
        }
    }

    private void write(Duck duck, Nation.County county) {
        Path folder = county.folder(root);
        Path aside = folder.resolveSibling("writing");
        try {
            Files.createDirectories(aside);
            Map<String, String> values = new HashMap<>(Windows.day());
            values.put("first", Integer.toString(county.first()));
            values.put("households", Integer.toString(county.households()));
            values.put("villages", Integer.toString(county.villages()));
            values.put("county", Long.toString(county.code()));
            values.put("first_report", Long.toString(FIRST_REPORT));
            values.put("second_report", Long.toString(SECOND_REPORT));
            duck.run(Texts.filled("nation/home", values));
            for (String name : FILES) {
                copy(duck, name, columns(name), aside, values);
            }
            if (nation.households() <= WITH_MONEY) {
                copy(duck, "money", Windows.months(), aside, values);
            }
            SumsWriter.write(aside, "", Nation.AS_OF, layout, List.of(fill.fill(duck, aside)), duck::run);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private String columns(String name) {
        return switch (name) {
            case "sums" -> Windows.sums(windows);
            case "households" -> Packed.sql(Table.HOUSEHOLDS);
            case "members" -> Packed.sql(Table.MEMBERS);
            default -> "";
        };
    }

    private static void copy(Duck duck, String name, String columns, Path folder, Map<String, String> values) {
        Map<String, String> own = new HashMap<>(values);
        own.put("file", Texts.quoted(folder.resolve(name + ".parquet")));
        String text = Texts.text("nation/" + name).replace("$columns", columns).replace("$bits", columns);
        duck.run(Texts.fill(text, own));
    }
}
