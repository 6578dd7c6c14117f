package org.holdfast.columnar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.policy.evaluate.Kleene;
import org.jspecify.annotations.Nullable;

/// Rows written in a test, by column name; what is not named is not known.
final class RowsInMemory implements BlockRows {
    private final Map<Table, List<Map<String, Object>>> tables = new EnumMap<>(Table.class);

    RowsInMemory add(Table table, Map<String, Object> row) {
        row.keySet().forEach(table::column);
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
        return this;
    }

    /// The rows of a table as text with a header, for DuckDB.
    Path writeTo(Table table, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(Column::name).collect(Collectors.joining(",")));
        for (Map<String, Object> row : tables.getOrDefault(table, List.of())) {
            lines.add(table.columns().stream()
                    .map(column -> Objects.toString(row.get(column.name()), ""))
                    .collect(Collectors.joining(",")));
        }
        return Files.write(file, lines);
    }

    /// What DuckDB calls the types of a table's columns.
    static String duckTypes(Table table) {
        return table.columns().stream()
                .map(column -> "'" + column.name() + "': '"
                        + switch (column.type()) {
                            case LONG -> "bigint";
                            case INT -> "integer";
                            case SHORT -> "smallint";
                            case TRUTH -> "boolean";
                            case DAY -> "date";
                            case TEXT -> "varchar";
                            case AMOUNTS -> "integer[]";
                        }
                        + "'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public <T> T open(Table table, LocalDate asOf, Function<Rows, T> walk) {
        return walk.apply(new Listed(tables.getOrDefault(table, List.of()).iterator()));
    }

    private static final class Listed implements Rows {
        private final Iterator<Map<String, Object>> rows;
        private Map<String, Object> row = Map.of();

        Listed(Iterator<Map<String, Object>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            boolean more = rows.hasNext();
            row = more ? rows.next() : Map.of();
            return more;
        }

        @Override
        public long number(Column column) {
            return row.get(column.name()) instanceof Number number ? number.longValue() : UNKNOWN;
        }

        @Override
        public byte truth(Column column) {
            return row.get(column.name()) instanceof Boolean truth ? Kleene.of(truth) : Kleene.UNKNOWN;
        }

        @Override
        public @Nullable LocalDate day(Column column) {
            return (LocalDate) row.get(column.name());
        }

        @Override
        public @Nullable String text(Column column) {
            return (String) row.get(column.name());
        }

        @Override
        public int amounts(Column column, long[] into) {
            long[] amounts = (long[]) Objects.requireNonNullElse(row.get(column.name()), new long[0]);
            System.arraycopy(amounts, 0, into, 0, amounts.length);
            return amounts.length;
        }
    }
}
