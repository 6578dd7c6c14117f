package org.holdfast.columnar;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdfast.policy.evaluate.BlockColumns;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.term.Term;

/// Brings the files of [SumsFile] into a block.
final class SumsReader {
    private final Layout layout;
    private final HardwoodContext context;

    SumsReader(Layout layout, HardwoodContext context) {
        this.layout = layout;
        this.context = context;
    }

    /// Whether the files have all that the layout asks for; if not nothing is to be made of the block.
    boolean read(BlockColumns block, Path folder, LocalDate asOf, long[] ids) {
        List<Term.Window> windows = layout.windows();
        List<String> there = names(SumsFile.sums(folder, asOf));
        List<String> wanted = new ArrayList<>(List.of(SumsFile.HOUSEHOLD, SumsFile.PATTERN));
        windows.forEach(window -> wanted.add(SumsFile.column(window)));
        if (!there.containsAll(wanted)) {
            return false;
        }
        ParquetColumns sums = ParquetColumns.read(SumsFile.sums(folder, asOf), wanted, context);
        if (sums.rows() != ids.length
                || !Arrays.equals(sums.longs(SumsFile.HOUSEHOLD), 0, sums.rows(), ids, 0, ids.length)) {
            throw new BrokenRows("The sums of the county's months are not those of its households");
        }
        for (Term.Window window : windows) {
            String column = SumsFile.column(window);
            block.window(window, sums.ints(column), sums.known(column));
        }
        open(block, folder, asOf, there.subList(2, there.size()));
        return covered(block, folder, asOf, sums.ints(SumsFile.PATTERN));
    }

    private List<String> names(Path file) {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file), context)) {
            return reader.getFileSchema().getColumns().stream()
                    .map(ColumnSchema::name)
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw new BrokenRows("The file " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// @param columns of the windows in the file, which may have more than the layout
    private void open(BlockColumns block, Path folder, LocalDate asOf, List<String> columns) {
        ParquetColumns open =
                ParquetColumns.read(SumsFile.open(folder, asOf), List.of("row", "window", "least", "most"), context);
        Term.Window[] byColumn = new Term.Window[columns.size()];
        for (Term.Window window : layout.windows()) {
            byColumn[columns.indexOf(SumsFile.column(window))] = window;
        }
        int[] rows = open.ints("row");
        int[] at = open.ints("window");
        long[] low = open.longs("least");
        long[] high = open.longs("most");
        Term.Window[] window = new Term.Window[open.rows()];
        int kept = 0;
        for (int i = 0; i < open.rows(); i++) {
            if (byColumn[at[i]] != null) {
                rows[kept] = rows[i];
                window[kept] = byColumn[at[i]];
                low[kept] = ParquetColumns.isKnown(open.known("least"), i) ? low[i] : Long.MIN_VALUE;
                high[kept++] = ParquetColumns.isKnown(open.known("most"), i) ? high[i] : Long.MAX_VALUE;
            }
        }
        block.windowsOpen(kept, rows, window, low, high);
    }

    private boolean covered(BlockColumns block, Path folder, LocalDate asOf, int[] pattern) {
        ParquetColumns covered = ParquetColumns.read(
                SumsFile.covered(folder, asOf), List.of(SumsFile.PATTERN, "kind", "months"), context);
        List<Integer> kinds = layout.kinds();
        int[] its = covered.ints(SumsFile.PATTERN);
        int patterns = Arrays.stream(its, 0, covered.rows()).max().orElse(-1) + 1;
        int[][] months = new int[patterns][kinds.size()];
        int told = 0;
        for (int i = 0; i < covered.rows(); i++) {
            int kind = kinds.indexOf(covered.ints("kind")[i]);
            if (kind >= 0) {
                months[its[i]][kind] = covered.ints("months")[i];
                told++;
            }
        }
        if (told != patterns * kinds.size()) {
            return false;
        }
        block.covered(pattern, months);
        return true;
    }
}
