package org.holdfast.columnar;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.term.Term;

/// Keeps what the months of a county were found to add up to, so that nobody has to read them again
/// this month.
public final class SumsWriter {
    private final Path folder;
    private final List<Term.Window> windows;
    private final List<Integer> kinds;
    private final Consumer<String> duck;
    private final String of;
    private final String aside = CopyState.WRITING + UUID.randomUUID();
    private final Map<List<Integer>, Integer> patterns = new LinkedHashMap<>();
    private int rows;

    private SumsWriter(Path folder, String of, Layout layout, Consumer<String> duck) {
        this.folder = folder;
        this.windows = layout.windows();
        this.kinds = layout.kinds();
        this.duck = duck;
        this.of = of;
    }

    /// Writes the files of the as-of day's month into the county's folder: each aside first, their
    /// seal last.
    ///
    /// @param of what [CopySeal#read] gave before the blocks were read
    /// @param blocks all of the county, in order
    /// @param duck carries out a statement in DuckDB
    public static void write(
            Path folder, String of, LocalDate asOf, Layout layout, List<Loaded> blocks, Consumer<String> duck)
            throws IOException {
        new SumsWriter(folder, of, layout, duck).write(asOf, blocks);
    }

    private void write(LocalDate asOf, List<Loaded> blocks) throws IOException {
        try {
            try (Writer sums = Files.newBufferedWriter(text("sums"), StandardCharsets.US_ASCII);
                    Writer open = Files.newBufferedWriter(text("open"), StandardCharsets.US_ASCII);
                    Writer covered = Files.newBufferedWriter(text("covered"), StandardCharsets.US_ASCII)) {
                for (Loaded loaded : blocks) {
                    append(loaded, sums, open);
                }
                cover(covered);
            }
            convert(
                    "covered",
                    "'pattern': 'integer', 'kind': 'smallint', 'months': 'integer'",
                    SumsFile.covered(folder, asOf));
            convert(
                    "open",
                    "'row': 'integer', 'window': 'smallint', 'least': 'bigint', 'most': 'bigint'",
                    SumsFile.open(folder, asOf));
            String columns = windows.stream()
                    .map(window -> ", '" + SumsFile.column(window) + "': 'integer'")
                    .collect(Collectors.joining());
            convert("sums", "'household_id': 'bigint', 'pattern': 'integer'" + columns, SumsFile.sums(folder, asOf));
            Path seal = Files.writeString(text("seal"), SumsFile.sealText(folder, asOf, of));
            Files.move(seal, SumsFile.seal(folder, asOf), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            for (String name : List.of("sums", "open", "covered", "seal")) {
                Files.deleteIfExists(text(name));
            }
        }
    }

    private Path text(String name) {
        return folder.resolve(aside + "-" + name + ".csv");
    }

    private void append(Loaded loaded, Writer sums, Writer open) throws IOException {
        Block block = loaded.block();
        List<Evaluator.Amounts> all = windows.stream().map(block::sums).toList();
        List<int[]> covered = kinds.stream().map(block::covered).toList();
        StringBuilder line = new StringBuilder();
        for (int h = 0; h < loaded.size(); h++, rows++) {
            line.setLength(0);
            line.append(loaded.households()[h]).append(',').append(pattern(covered, h));
            for (int window = 0; window < all.size(); window++) {
                long low = all.get(window).low()[h];
                long high = all.get(window).high()[h];
                line.append(',');
                if (low == high && low == (int) low) {
                    line.append(low);
                } else {
                    open.write(rows + "," + window + "," + end(low) + "," + end(high) + "\n");
                }
            }
            sums.append(line.append('\n'));
        }
    }

    private static String end(long end) {
        return end == Long.MIN_VALUE || end == Long.MAX_VALUE ? "" : Long.toString(end);
    }

    private int pattern(List<int[]> covered, int household) {
        List<Integer> its = new ArrayList<>(covered.size());
        for (int[] kind : covered) {
            its.add(kind[household]);
        }
        return patterns.computeIfAbsent(its, _ -> patterns.size());
    }

    private void cover(Writer covered) throws IOException {
        for (Map.Entry<List<Integer>, Integer> pattern : patterns.entrySet()) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                covered.write(pattern.getValue() + "," + kinds.get(kind) + ","
                        + pattern.getKey().get(kind) + "\n");
            }
        }
    }

    private void convert(String name, String columns, Path file) throws IOException {
        Path written = folder.resolve(aside + "-" + name + ".parquet");
        try {
            duck.accept("copy (select * from read_csv(" + quoted(text(name)) + ", header = false, auto_detect = false,"
                    + " columns = {" + columns + "})) to " + quoted(written) + " (format parquet, compression zstd)");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
