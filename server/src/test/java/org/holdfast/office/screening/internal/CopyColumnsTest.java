package org.holdfast.office.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Table;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.postgres.SqlFiles;
import org.junit.jupiter.api.Test;

/// A copy holds every value of every column as the registry holds it, in the order of the registry's rows.
class CopyColumnsTest {
    private static final SqlFiles SQL = SqlFiles.of(ColumnarCopy.class);
    private static final TestOffice OFFICE = TestOffice.shared();
    private static final String NOTHING = "-";

    @Test
    void everyValueOfEveryColumnIsCopiedAsItIs() throws Exception {
        FreshCounty county = OFFICE.freshCounty();
        InventedCounty.fill(OFFICE, county, new InventedCounty.Wanted(20, 5, 5, 5));
        unusual(county.code());
        screened(county);

        for (Table table : Table.values()) {
            List<String> copied = copied(table, county.code());
            assertThat(copied).as(table.word()).isEqualTo(registry(table, county.code()));
            assertThat(copied).as(table.word()).isNotEmpty();
        }
    }

    @Test
    void aRowThatACopyCannotHoldIsSaidAndTheNextCopyIsMade() {
        FreshCounty county = OFFICE.freshCounty();
        InventedCounty.fill(OFFICE, county, new InventedCounty.Wanted(20, 0, 0, 0));
        inside(county.code(), "update registry.person set born_on = 'infinity' where person_id % 7 = 1");
        assertThat(screened(county).notJudged())
                .singleElement()
                .asString()
                .contains("members: household_id ")
                .contains("has a value of born_on that a copy cannot hold")
                .contains("Correct that value in the registry");

        inside(county.code(), "update registry.person set born_on = null where born_on = 'infinity'");
        assertThat(screened(county).notJudged()).isEmpty();
    }

    private static Screening.Outcome screened(FreshCounty county) {
        return OFFICE.bean(Screening.class)
                .run("copied", OFFICE.clock().today(), county.code(), county.code() + 1_000_000, progress -> {});
    }

    /// What invented counties do not have: months of which some are known, none, or one number for the year;
    /// the largest and the least numbers; days long ago.
    private static void unusual(long county) {
        inside(
                county,
                "update registry.money_year set wage = null, operating = '{}', property = '{2147483647}',"
                        + " transfer = array[1, null, -3, null, 5, 6, 7, 8, 9, 10, 11, null],"
                        + " claims = array_fill(cast(null as int), array[12]) where household_id % 3 = 1 and year = 2021");
        inside(
                county,
                "update registry.household set income_at_identification = 9007199254740993, lifted_year = 1999,"
                        + " identified_on = null, measures_count = null where household_id % 4 = 1");
        inside(
                county,
                "update registry.living set house_area_m2 = 32767, road_distance_m = 2147483647, water_safe = null"
                        + " where household_id % 5 = 1");
        inside(county, "update registry.person set born_on = date '1899-12-31' where person_id % 7 = 1");
        inside(county, "update registry.event set amount = null where household_id % 2 = 1");
    }

    private static void inside(long county, String sql) {
        int rows = OFFICE.bean(Gate.class)
                .work(
                        Acting.system("test", county, county + 1_000_000),
                        "test",
                        within -> OFFICE.db().sql(sql).update());
        assertThat(rows).as(sql).isPositive();
    }

    private static List<String> registry(Table table, long county) {
        String rows = SQL.text("block_" + table.word())
                .replace(":lo", Long.toString(county))
                .replace(":hi", Long.toString(county + 1_000_000))
                .replace(":from_year", "0")
                .replace(":from_month", "0")
                .replace(":from_day", "date '1900-01-01'");
        return OFFICE.bean(Gate.class)
                .work(
                        Acting.system("test", county, county + 1_000_000),
                        "test",
                        within -> OFFICE.db()
                                .sql("select concat_ws('|', " + values(table) + ") from (" + rows + ") as r")
                                .query(String.class)
                                .list());
    }

    private static List<String> copied(Table table, long county) throws Exception {
        Path folder = OFFICE.dataFolder().resolve("columnar").resolve(CopyState.county(county));
        try (Stream<Path> states = Files.list(folder);
                Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            Path file =
                    states.filter(Files::isDirectory).findFirst().orElseThrow().resolve(table.file());
            return lines(statement.executeQuery(
                    "select concat_ws('|', " + values(table) + ") from read_parquet(" + CopyWriter.quoted(file) + ")"));
        }
    }

    /// DuckDB writes lists with other brackets.
    private static List<String> lines(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            lines.add(rows.getString(1).replace("[", "{").replace("]", "}").replace(", ", ","));
        }
        return lines;
    }

    private static String values(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .map(name -> "coalesce(cast(" + name + " as varchar), '" + NOTHING + "')")
                .collect(Collectors.joining(", "));
    }
}
