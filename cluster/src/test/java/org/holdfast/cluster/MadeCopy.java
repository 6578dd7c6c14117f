package org.holdfast.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Table;

/// Copies of invented counties, written by DuckDB as the office writes them. Every value is a hash of its place, so
/// the same call writes the same rows; one in nine is not known.
final class MadeCopy {
    private static final long VILLAGE = 250;

    private MadeCopy() {}

    /// For measurements: folder, counties, households of each.
    public static void main(String[] words) throws SQLException, IOException {
        for (int c = 0; c < Integer.parseInt(words[1]); c++) {
            write(Path.of(words[0]), county(c), CopyState.of(1, 1, 1), Integer.parseInt(words[2]));
        }
    }

    static long county(int number) {
        return 621_000_000_000L + (100 + number) * 1_000_000L;
    }

    /// Seals what stands there, as if it had been written so.
    static void sealAgain(Path folder, long county, CopyState state) throws IOException {
        Files.delete(folder.resolve(CopySeal.FILE));
        CopySeal.put(folder, county, state);
    }

    static Path write(Path root, long county, CopyState state, int households) throws SQLException, IOException {
        Path folder = root.resolve(CopyState.county(county)).resolve(state.name());
        Files.createDirectories(folder);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (Table table : Table.values()) {
                statement.execute("copy (" + rows(table, county, households) + ") to '" + folder.resolve(table.file())
                        + "' (format parquet, compression zstd)");
            }
        }
        CopySeal.put(folder, county, state);
        return folder;
    }

    private static String rows(Table table, long county, int households) {
        String each = "(select i, %d + i // %d as v, (%d + i // %d) * 10000 + i %% %d as h from range(%d) as r(i))"
                .formatted(county + 1, VILLAGE, county + 1, VILLAGE, VILLAGE, households);
        String more = switch (table) {
            case HOUSEHOLDS -> each + " where true";
            case MEMBERS -> each + ", range(7) as m(k) where k < hash(i, 'members') % 7";
            case MONEY -> each + ", range(3) as p(k), range(2020, 2023) as y(y) where k <= hash(i, 'earners') % 3";
            case EVENTS -> each + ", range(3) as e(k) where k < hash(i, 'events') % 3";
            case COVERAGE ->
                "(select i, cast(null as bigint) as h, " + county + " as v from range(14) as r(i))" + " where true";
        };
        String order = table == Table.MONEY ? "h, k, y" : "h";
        return select(table) + " from " + more + " order by " + order;
    }

    private static String select(Table table) {
        StringBuilder select = new StringBuilder("select ");
        for (Column column : table.columns()) {
            select.append(column.at() == 0 ? "" : ", ")
                    .append("cast(")
                    .append(value(table, column))
                    .append(" as ")
                    .append(type(column.type()))
                    .append(") as ")
                    .append(column.name());
        }
        return select.toString();
    }

    private static String value(Table table, Column column) {
        String place = table == Table.HOUSEHOLDS || table == Table.COVERAGE ? "i" : "i, k";
        String dice = "hash(" + place + ", '" + table.word() + "." + column.name() + "')";
        return switch (column.name()) {
            case "household_id" -> "h";
            case "region_code" -> "v";
            case "region_lo" -> "v";
            case "region_hi" -> "v + 1000000";
            case "came" -> "1500000000000 + i";
            case "person_id" -> "k";
            case "year" -> "y";
            case "from_month" -> "2020 * 12 + i";
            case "until_month" -> "2021 * 12 + 6 + i";
            case "recorded" -> "1600000000000 + i";
            case "subject" ->
                "(['wage', 'operating', 'operating_expense', 'property', 'transfer', 'claims', 'medical_self_paid',"
                        + " 'schooling_self_paid', 'other_self_paid', 'hospital_stay', 'job_loss', 'disaster',"
                        + " 'accident', 'death'])[i + 1]";
            case "kind" -> "1 + " + dice + " % 12";
            case "happened_on" -> "date '2022-06-20' - cast(" + dice + " % 1000 as integer)";
            case "born_on" -> unknown(dice, "date '2022-06-01' - cast(" + dice + " % 31000 as integer)");
            case "monitored_on" -> unknown(dice, "date '2022-06-01' - cast(" + dice + " % 900 as integer)");
            case "amount", "income_at_identification" -> unknown(dice, dice + " % 5000000");
            default -> ofType(column, dice, place);
        };
    }

    private static String ofType(Column column, String dice, String place) {
        return switch (column.type()) {
            case TRUTH -> unknown(dice, dice + " % 5 = 0");
            case AMOUNTS -> amounts(column, dice, place);
            default -> unknown(dice, "1 + " + dice + " % 4");
        };
    }

    /// Twelve months, some empty; or one number for the year; or nothing, as most but wages.
    private static String amounts(Column column, String dice, String place) {
        String month = "hash(" + place + ", y, m, '" + column.name() + "')";
        int most = column.name().equals("wage") ? 300_000 : 40_000;
        String missing = column.name().equals("wage") ? " % 4 = 0" : " % 4 <> 0";
        return "case when " + dice + missing + " then null when " + dice + " % 11 = 0 then [" + dice
                + " % 2000000] else list_transform(range(12), lambda m: case when " + month
                + " % 15 = 0 then null else "
                + month + " % " + most + " end) end";
    }

    private static String unknown(String dice, String otherwise) {
        return "case when " + dice + " % 9 = 0 then null else " + otherwise + " end";
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case LONG -> "bigint";
            case INT -> "integer";
            case SHORT -> "smallint";
            case TRUTH -> "boolean";
            case DAY -> "date";
            case TEXT -> "varchar";
            case AMOUNTS -> "integer[]";
        };
    }
}
