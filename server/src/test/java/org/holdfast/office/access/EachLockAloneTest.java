package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.Laboratory;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Routes;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S-11 and its mirror: with one lock taken away the other lets nothing foreign through, at the front door and
/// below. With both away something foreign must come out, or this test could not see anything.
class EachLockAloneTest {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|action)=\"(/[^\"]*)\"");
    private static final int MOST_PAGES = 120;

    private final TestOffice office = Laboratory.office();
    private final Laboratory.OpenableLock firstLock = office.bean(Laboratory.OpenableLock.class);
    private FreshCounty ours;
    private FreshCounty theirs;
    private final Set<String> marks = new TreeSet<>();

    @TempDir
    Path folder;

    @BeforeEach
    void twoCountiesWithPeople() throws IOException {
        ours = office.freshCounty();
        theirs = office.freshCounty();
        settle(ours, "咱们的人");
        settle(theirs, "别县的人");
        marks.add("别县的人");
    }

    @AfterEach
    void closeBothLocks() throws SQLException {
        firstLock.open(false);
        rowSecurity("enable");
    }

    @Test
    void rowSecurityAloneLetsNothingForeignThrough() throws SQLException {
        firstLock.open(true);

        assertThat(withoutAccounts(foreignAtTheFrontDoor())).isEmpty();
        assertThat(withoutAccounts(foreignObjectsReached())).isEmpty();
    }

    /// Accounts of officials are no household data and have the first lock only: sign-in reads them before
    /// there is a scope. What the first lock does for them is tested with row security away.
    private static List<String> withoutAccounts(Set<String> found) {
        return found.stream().filter(one -> !one.contains("/accounts")).toList();
    }

    @Test
    void theFirstLockAloneLetsNothingForeignThrough() throws SQLException {
        rowSecurity("disable");

        assertThat(foreignAtTheFrontDoor()).isEmpty();
        assertThat(foreignObjectsReached()).isEmpty();
    }

    @Test
    void withoutBothLocksSomethingForeignIsSeen() throws SQLException {
        firstLock.open(true);
        rowSecurity("disable");

        assertThat(foreignAtTheFrontDoor())
                .as("lists show the neighbour's people")
                .isNotEmpty();
        assertThat(foreignObjectsReached()).as("foreign addresses open").isNotEmpty();
    }

    @Test
    void noProtectedTableShowsAForeignRowToAnybody() throws SQLException {
        List<String> wrong = new ArrayList<>();
        List<String> tables = protectedTables();
        List<String> unplanted = new ArrayList<>();
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            db.setAutoCommit(false);
            for (String table : tables) {
                if (plant(sql, table) == 0) {
                    unplanted.add(table);
                }
            }
            sql.execute("set local role holdfast_app");
            for (FreshCounty county : List.of(ours, theirs)) {
                for (long[] range : ranges(county)) {
                    scope(sql, range);
                    for (String table : tables) {
                        // Coverage of a county speaks about its villages too: foreign is what does not overlap.
                        String foreignRows = table.equals("registry.coverage")
                                ? "region_hi <= " + range[0] + " or region_lo >= " + range[1]
                                : "region_code < " + range[0] + " or region_code >= " + range[1];
                        long foreign = count(sql, "select count(*) from " + table + " where " + foreignRows);
                        if (foreign > 0) {
                            wrong.add(table + " shows " + foreign + " foreign rows to " + range[0]);
                        }
                    }
                }
            }
            db.rollback();
        }

        assertThat(wrong).isEmpty();
        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(unplanted)
                .as("tables without a foreign row to hide: they were not tested")
                .isEmpty();
    }

    /// Every page a person can come to by links, from every page without an object.
    private Set<String> foreignAtTheFrontDoor() {
        Set<String> found = new TreeSet<>();
        for (String login :
                List.of(ours.countyLogin(), ours.townshipLogin(1), ours.villageLogin(1, 1), administrator())) {
            Visitor visitor = office.as(login);
            Deque<String> open = new ArrayDeque<>(Routes.of(office).withoutVariables("GET"));
            open.addAll(List.of(
                    "/clues?filter=OPEN",
                    "/clues?filter=LATE",
                    "/households?q=别县的人",
                    "/accounts?q=" + theirs.countyLogin(),
                    "/map?level=3&code=" + theirs.code(),
                    "/board?level=3&code=" + theirs.code(),
                    "/rows?indicator=OPEN_CLUES&level=3&code=" + theirs.code()));
            Set<String> seen = new HashSet<>(open);
            for (int pages = 0; !open.isEmpty() && pages < MOST_PAGES; pages++) {
                String path = open.remove().replace("别县的人", "%E5%88%AB%E5%8E%BF%E7%9A%84%E4%BA%BA");
                Visitor.Reply reply = visitor.get(path);
                marks.stream()
                        .filter(mark ->
                                reply.body().replace("value=\"" + mark, "").contains(mark))
                        .forEach(mark -> found.add(path + " shows " + mark + " to " + login));
                if (path.startsWith("/accounts") && reply.body().contains(">" + theirs.countyLogin() + "<")) {
                    found.add(path + " shows a foreign account to " + login);
                }
                links(reply.body()).stream().filter(seen::add).forEach(open::add);
            }
        }
        return found;
    }

    /// Addresses of foreign objects, as if somebody had told them.
    private Set<String> foreignObjectsReached() {
        Set<String> reached = new TreeSet<>();
        Map<String, RouteSample> samples = RouteSample.all();
        Visitor officer = office.as(ours.villageLogin(1, 1));
        Visitor township = office.as(ours.townshipLogin(1));
        Visitor admin = office.as(administrator());
        for (Routes.Route route : Routes.of(office).all()) {
            RouteSample sample = samples.get(route.toString());
            if (sample == null || sample.isPlaceless(route.toString()) || sample.isPersonal(route.toString())) {
                continue;
            }
            for (Visitor visitor : List.of(officer, township, admin)) {
                sample.at(office, route.toString(), 5, theirs.village(1, 1)).ifPresent(request -> {
                    Visitor.Reply reply = route.method().equals("GET")
                            ? visitor.get(request.path())
                            : visitor.post(request.path(), request.form());
                    if (reply.status() != 404 && reply.status() != 403) {
                        reached.add(route + " answered " + reply.status());
                    }
                });
            }
        }
        return reached;
    }

    private String administrator() {
        String login = "locks-" + ours.number();
        if (office.bean(Accounts.class).accountOf(login).isEmpty()) {
            FreshCounty.post(
                    office,
                    login,
                    "security_admin",
                    "县局",
                    3,
                    ours.code(),
                    office.clock().today());
        }
        return login;
    }

    private void settle(FreshCounty county, String name) throws IOException {
        CountyFiles files = CountyFiles.of(county, county.number(), 2);
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        Path path = folder.resolve("households-" + county.number() + ".csv");
        Files.write(path, files.householdFile());
        office.bean(Imports.class)
                .bring(
                        job,
                        new Imports.Bringing("households", path.getFileName().toString(), Map.of()),
                        path,
                        false);
        for (long village : county.villages()) {
            Settled.clue(office, Settled.household(office, village, name), 1, name);
        }
    }

    private static List<String> links(String body) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            String path = link.group(1).replace("&amp;", "&");
            if (!path.startsWith("/static") && !path.startsWith("/sign-out")) {
                links.add(path);
            }
        }
        return links;
    }

    private static List<long[]> ranges(FreshCounty county) {
        return List.of(
                new long[] {county.code(), county.code() + 1_000_000},
                new long[] {county.townships().get(0), county.townships().get(0) + 1_000},
                new long[] {county.village(1, 1), county.village(1, 1) + 1});
    }

    private static void scope(Statement sql, long[] range) throws SQLException {
        sql.execute("select set_config('holdfast.lo', '" + range[0] + "', true), set_config('holdfast.hi', '" + range[1]
                + "', true), set_config('holdfast.narrow', '', true), set_config('holdfast.posting', '', true)");
    }

    private void rowSecurity(String how) throws SQLException {
        List<String> tables = protectedTables(how.equals("disable"));
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            for (String table : tables) {
                sql.execute("alter table " + table + " " + how + " row level security");
            }
        }
    }

    private List<String> protectedTables() throws SQLException {
        return protectedTables(true);
    }

    /// Tables with a policy, whether it is switched on now or not.
    private List<String> protectedTables(boolean on) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection db = office.superuser();
                Statement sql = db.createStatement();
                ResultSet row =
                        sql.executeQuery("select distinct p.polrelid::regclass::text from pg_policy p join pg_class c"
                                + " on c.oid = p.polrelid where c.relrowsecurity = " + on + " order by 1")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// One row of the other county with harmless values in every column that needs one; keys, triggers and checks of
    /// values are off.
    ///
    /// @return 1 when a foreign row stands in the table now
    private int plant(Statement sql, String table) throws SQLException {
        sql.execute("set local session_replication_role = replica");
        try (ResultSet checks = sql.executeQuery(
                "select string_agg(format('alter table %s drop constraint %I', conrelid::regclass, conname),"
                        + " ';') from pg_constraint where contype = 'c' and conrelid = '" + table + "'::regclass")) {
            checks.next();
            String drop = checks.getString(1);
            if (drop != null) {
                sql.execute(drop);
            }
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet column =
                sql.executeQuery("select a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity::text,"
                        + " exists (select 1 from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum), a.attnotnull"
                        + " from pg_attribute a where a.attrelid = '" + table
                        + "'::regclass and a.attnum > 0 and not a.attisdropped")) {
            while (column.next()) {
                String name = column.getString(1);
                boolean needed = column.getBoolean(5) && column.getString(3).isEmpty() && !column.getBoolean(4);
                if (needed || name.equals("region_code")) {
                    names.add(name);
                    values.add(value(name, column.getString(2)));
                }
            }
        }
        for (long village : List.of(theirs.village(1, 1), ours.village(1, 1))) {
            sql.execute("savepoint planting");
            try {
                sql.execute("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values).replace(":place", Long.toString(village)) + ")");
            } catch (SQLException e) {
                sql.execute("rollback to planting");
            }
        }
        String column = table.equals("registry.coverage") ? "region_lo" : "region_code";
        return count(
                                sql,
                                "select count(*) from " + table + " where " + column + " >= " + theirs.code() + " and "
                                        + column + " < " + (theirs.code() + 1_000_000))
                        > 0
                ? 1
                : 0;
    }

    private static String value(String name, String type) {
        if (name.equals("region_code") || name.equals("region_lo") || name.equals("lo")) {
            return ":place";
        }
        if (name.equals("state") && type.equals("text")) {
            return "'read'";
        }
        if (name.equals("export_id")) {
            // Its rows are counted up, and other tests have made the first ones.
            return "4000000000 + (random() * 1000000000)::bigint";
        }
        if (name.equals("until_month")) {
            return "2";
        }
        if (name.equals("region_hi") || name.equals("hi")) {
            return ":place + 1";
        }
        return switch (type) {
            case "smallint", "integer", "bigint" -> name.equals("province") ? "99" : "1";
            case "boolean" -> "false";
            case "date" -> "'2022-06-01'";
            case "uuid" -> "gen_random_uuid()";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            case "timestamp with time zone" -> "now()";
            case "xid8" -> "'3'";
            default -> type.endsWith("[]") ? "'{}'" : "'x'";
        };
    }
}
