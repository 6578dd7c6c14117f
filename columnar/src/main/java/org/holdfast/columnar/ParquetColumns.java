package org.holdfast.columnar;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Columns of one Parquet file, each whole. Whatever is wrong with the file comes out as [BrokenRows]
/// that names it.
final class ParquetColumns {
    private final Path file;
    private final int rows;
    private final Map<String, Values> columns;

    /// @param values an int[], long[] or boolean[]
    /// @param known a bit for each row, none when every row holds a value
    private record Values(Object values, long @Nullable [] known) {}

    private ParquetColumns(Path file, int rows, Map<String, Values> columns) {
        this.file = file;
        this.rows = rows;
        this.columns = columns;
    }

    static ParquetColumns read(Path file, List<String> names, HardwoodContext context) {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file), context)) {
            int rows = Math.toIntExact(reader.getFileMetaData().numRows());
            Map<String, Values> columns = new HashMap<>();
            if (rows > 0) {
                String[] wanted = names.toArray(String[]::new);
                try (ColumnReaders readers = reader.buildColumnReaders(ColumnProjection.columns(wanted))
                        .batchSize(rows)
                        .build()) {
                    read(names, rows, readers, columns);
                }
            }
            return new ParquetColumns(file, rows, columns);
        } catch (IOException | RuntimeException e) {
            throw new BrokenRows("The file " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void read(List<String> names, int rows, ColumnReaders readers, Map<String, Values> columns) {
        int before = 0;
        while (before < rows && readers.nextBatch()) {
            int count = readers.getRecordCount();
            for (String name : names) {
                ColumnReader column = readers.getColumnReader(name);
                Values batch = new Values(values(column), known(column.getLeafValidity()));
                columns.put(name, count == rows ? batch : joined(columns.get(name), batch, before, count, rows));
            }
            before += count;
        }
        if (before != rows) {
            throw new BrokenRows("It says that it has " + rows + " rows and has " + before);
        }
    }

    private static Object values(ColumnReader column) {
        return switch (column.getColumnSchema().type()) {
            case INT32 -> column.getInts();
            case INT64 -> column.getLongs();
            case BOOLEAN -> column.getBooleans();
            default ->
                throw new BrokenRows("The column " + column.getColumnSchema().name() + " has another type");
        };
    }

    private static long @Nullable [] known(Validity validity) {
        return validity.hasNulls() ? validity.words() : null;
    }

    /// Batches of a file with several groups of rows, copied together.
    private static Values joined(@Nullable Values so, Values batch, int before, int count, int rows) {
        Object values = so == null ? made(batch.values(), rows) : so.values();
        System.arraycopy(batch.values(), 0, values, before, count);
        long[] known = so == null || so.known() == null ? all(rows) : so.known();
        if (batch.known() != null) {
            for (int row = 0; row < count; row++) {
                if ((batch.known()[row >> 6] >>> row & 1) == 0) {
                    known[before + row >> 6] &= ~(1L << before + row);
                }
            }
        }
        return new Values(values, known);
    }

    private static Object made(Object like, int rows) {
        return switch (like) {
            case int[] _ -> new int[rows];
            case long[] _ -> new long[rows];
            default -> new boolean[rows];
        };
    }

    private static long[] all(int rows) {
        long[] known = new long[rows + 63 >> 6];
        Arrays.fill(known, -1);
        return known;
    }

    int rows() {
        return rows;
    }

    int[] ints(String name) {
        return rows == 0 ? new int[0] : (int[]) of(name).values();
    }

    /// Whole numbers, whatever their width in the file.
    long[] longs(String name) {
        if (rows == 0) {
            return new long[0];
        }
        return switch (of(name).values()) {
            case long[] longs -> longs;
            case int[] ints -> widened(ints);
            default -> throw new BrokenRows("The column " + name + " of " + file.getFileName() + " has another type");
        };
    }

    private long[] widened(int[] ints) {
        long[] longs = new long[rows];
        for (int row = 0; row < rows; row++) {
            longs[row] = ints[row];
        }
        return longs;
    }

    boolean[] truths(String name) {
        return rows == 0 ? new boolean[0] : (boolean[]) of(name).values();
    }

    /// A bit for each row that holds a value; none at all when every row does.
    long @Nullable [] known(String name) {
        return rows == 0 ? null : of(name).known();
    }

    /// Whether every row holds a value.
    boolean isWhole(String name) {
        return known(name) == null;
    }

    private Values of(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    static boolean isKnown(long @Nullable [] known, int row) {
        return known == null || (known[row >> 6] >>> row & 1) != 0;
    }
}
