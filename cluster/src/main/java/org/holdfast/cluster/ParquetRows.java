package org.holdfast.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.holdfast.columnar.BlockRows;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;
import org.holdfast.policy.evaluate.Kleene;
import org.jspecify.annotations.Nullable;

/// Rows of one Parquet file of the copy, from any file system Hadoop knows. Whatever is wrong with the file comes
/// out as [Damage] that names it.
final class ParquetRows implements Rows, Closeable {
    private final Table table;
    private final ParquetReader<Row> reader;
    private final long from;
    private final int firstYear;
    private final int year;
    private final int happenedOn;
    private @Nullable Row row;

    private ParquetRows(Table table, ParquetReader<Row> reader, LocalDate asOf) {
        this.table = table;
        this.reader = reader;
        this.from = BlockRows.from(asOf).toEpochDay();
        this.firstYear = BlockRows.from(asOf).getYear();
        this.year = table == Table.MONEY ? table.column("year").at() : -1;
        this.happenedOn = table == Table.EVENTS ? table.column("happened_on").at() : -1;
    }

    static ParquetRows open(Table table, Path folder, Configuration settings, LocalDate asOf) {
        Path file = new Path(folder, table.file());
        try {
            InputFile input = HadoopInputFile.fromPath(file, settings);
            return new ParquetRows(
                    table,
                    new Builder(input, table).usePageChecksumVerification().build(),
                    asOf);
        } catch (IOException | RuntimeException e) {
            throw damaged(table, e);
        }
    }

    private static Damage damaged(Table table, Exception e) {
        return new Damage("its file " + table.file() + " cannot be read", e);
    }

    /// Moves on to the next row that counts on the day.
    @Override
    public boolean next() {
        try {
            do {
                row = reader.read();
            } while (row != null && isTooOld(row));
            return row != null;
        } catch (IOException | RuntimeException e) {
            throw damaged(table, e);
        }
    }

    private boolean isTooOld(Row read) {
        return (year >= 0 && read.numbers[year] < firstYear) || (happenedOn >= 0 && read.numbers[happenedOn] < from);
    }

    private Row here() {
        if (row == null) {
            throw new IllegalStateException("There is no row here: next() has not been asked or said no");
        }
        return row;
    }

    @Override
    public long number(Column column) {
        return here().numbers[column.at()];
    }

    @Override
    public byte truth(Column column) {
        long truth = here().numbers[column.at()];
        return truth == UNKNOWN ? Kleene.UNKNOWN : Kleene.of(truth == 1);
    }

    @Override
    public @Nullable LocalDate day(Column column) {
        long day = here().numbers[column.at()];
        return day == UNKNOWN ? null : LocalDate.ofEpochDay(day);
    }

    @Override
    public @Nullable String text(Column column) {
        return here().texts[column.at()];
    }

    @Override
    public int amounts(Column column, long[] into) {
        Row read = here();
        int count = read.counts[column.at()];
        System.arraycopy(read.amounts[column.at()], 0, into, 0, count);
        return count;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw damaged(table, e);
        }
    }

    private static final class Builder extends ParquetReader.Builder<Row> {
        private final Table table;

        Builder(InputFile input, Table table) {
            super(input);
            this.table = table;
        }

        @Override
        protected ReadSupport<Row> getReadSupport() {
            return new FileColumns(table);
        }
    }
}
