package org.holdfast.office.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.Table;
import org.holdfast.postgres.SqlFiles;
import org.junit.jupiter.api.Test;

/// The statements that write the copy write what the format says, column by column.
class CopyColumnsTest {
    private static final SqlFiles SQL = SqlFiles.of(ColumnarCopy.class);

    @Test
    void everyFileHasTheColumnsOfTheFormat() {
        for (Table table : Table.values()) {
            String text = SQL.text("parquet_" + table.word());
            String written = text.substring(text.indexOf("select") + 6, text.indexOf("from read_csv"));
            StringBuilder wanted = new StringBuilder();
            for (Column column : table.columns()) {
                wanted.append(wanted.isEmpty() ? "" : ",").append(written(column));
            }
            assertThat(written.replaceAll("\\s+", "")).as(table.word()).isEqualTo(wanted.toString());
        }
    }

    private static String written(Column column) {
        String name = column.name();
        return switch (column.type()) {
            case LONG -> cast(name, "bigint", name);
            case INT -> cast(name, "integer", name);
            case SHORT -> cast(name, "smallint", name);
            case TRUTH -> cast(name, "boolean", name);
            case DAY -> cast(name, "date", name);
            case TEXT -> name;
            case AMOUNTS -> cast("translate(" + name + ",'{}','[]')", "integer[]", name);
        };
    }

    private static String cast(String what, String type, String name) {
        return "cast(" + what + "as" + type.toLowerCase(Locale.ROOT) + ")as" + name;
    }
}
