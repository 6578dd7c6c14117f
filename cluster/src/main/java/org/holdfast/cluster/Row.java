package org.holdfast.cluster;

import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;
import org.jspecify.annotations.Nullable;

/// The row being read, filled in place by Parquet's reader: there is one for a file, and no object per row.
final class Row extends RecordMaterializer<Row> {
    static final int MONTHS = 12;

    /// Numbers, codes, days since 1970 and truths as 0 and 1, by the column's place; [Rows#UNKNOWN] where nothing.
    final long[] numbers;
    final @Nullable String[] texts;
    final long[][] amounts;
    final int[] counts;
    private final GroupConverter root;

    /// @param schema the columns that are read, in the order of the file
    Row(Table table, MessageType schema) {
        int columns = table.columns().size();
        this.numbers = new long[columns];
        this.texts = new String[columns];
        this.amounts = new long[columns][];
        this.counts = new int[columns];
        Converter[] fields = schema.getFields().stream()
                .map(Type::getName)
                .map(table::column)
                .map(this::converter)
                .toArray(Converter[]::new);
        this.root = new Fields(fields) {
            @Override
            public void start() {
                Arrays.fill(numbers, Rows.UNKNOWN);
                Arrays.fill(texts, null);
                Arrays.fill(counts, 0);
            }
        };
    }

    private Converter converter(Column column) {
        if (column.type() == Column.Type.AMOUNTS) {
            amounts[column.at()] = new long[MONTHS];
            return new Fields(new Fields(new Amount(column.at())) {
                @Override
                public void start() {
                    more(column);
                }
            });
        }
        return new Value(column.at());
    }

    private void more(Column column) {
        int count = counts[column.at()]++;
        if (count == MONTHS) {
            throw new Damage("a list of " + column.name() + " has more than twelve months");
        }
        amounts[column.at()][count] = Rows.UNKNOWN;
    }

    @Override
    public Row getCurrentRecord() {
        return this;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    /// A group whose parts are told apart by their place.
    private static class Fields extends GroupConverter {
        private final Converter[] parts;

        Fields(Converter... parts) {
            this.parts = parts;
        }

        @Override
        public Converter getConverter(int part) {
            return parts[part];
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }

    private final class Value extends PrimitiveConverter {
        private final int at;

        Value(int at) {
            this.at = at;
        }

        @Override
        public void addLong(long value) {
            numbers[at] = value;
        }

        @Override
        public void addInt(int value) {
            numbers[at] = value;
        }

        @Override
        public void addBoolean(boolean value) {
            numbers[at] = value ? 1 : 0;
        }

        @Override
        public void addBinary(Binary value) {
            texts[at] = value.toStringUsingUTF8();
        }
    }

    private final class Amount extends PrimitiveConverter {
        private final int at;

        Amount(int at) {
            this.at = at;
        }

        @Override
        public void addInt(int value) {
            amounts[at][counts[at] - 1] = value;
        }
    }
}
