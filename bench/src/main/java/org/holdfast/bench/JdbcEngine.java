package org.holdfast.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.policy.book.PolicyBook;

/// Row after row out of PostgreSQL over JDBC: four cursors in household order (households, members,
/// events, sums), each household put together in Java from its rows and judged by the hand-written
/// loop. All of it is measured.
final class JdbcEngine implements OtherEngines.Engine {

    private static final int RUNS = 3;
    private static final int FETCHED = 2_000;

    private final Database database;
    private final Nation nation;
    private final PolicyBook law;
    private final Path root;
    private final Coverage.Kinds kinds;
    private final Dialect dialect;
    private final Map<Numbers, HandLoop> loops = new HashMap<>();

    JdbcEngine(Path root, Nation nation, PolicyBook law) {
        this.database = Database.start(root, "jdbc");
        this.nation = nation;
        this.law = law;
        this.root = root;
        this.kinds = Coverage.kinds(law);
        this.dialect = Dialect.ofPostgres(List.of("hand-macros"), Windows.day());
    }

    @Override
    public Bits judge(Duck duck, List<Nation.County> province) {
        database.load(duck, province, law);
        return judge(coverage(duck, province), province);
    }

    @Override
    public Figures measure() {
        List<Meter.Spent> runs = new ArrayList<>();
        Meter.Spent load = new Meter.Spent(0, 0);
        long same = 0;
        try (Duck duck = Duck.open("jdbc:duckdb:", 1)) {
            for (List<Nation.County> province : nation.provinces()) {
                load = load.plus(database.time(() -> database.load(duck, province, law)));
                List<Coverage> coverage = coverage(duck, province);
                same = judge(coverage, province).checksum(same);
                for (int run = 0; run < RUNS; run++) {
                    Meter.Spent its = database.time(() -> judge(coverage, province));
                    if (run == runs.size()) {
                        runs.add(its);
                    } else {
                        runs.set(run, runs.get(run).plus(its));
                    }
                }
            }
        }
        return Figures.of("jdbc", load, runs, same, 0, 0).withPeak(database.peak());
    }

    /// What sources cover is little and is held in memory, as the loop holds it.
    private List<Coverage> coverage(Duck duck, List<Nation.County> province) {
        return province.stream()
                .map(county -> Coverage.read(duck, county.folder(root)))
                .toList();
    }

    private Bits judge(List<Coverage> coverage, List<Nation.County> province) {
        long[] all =
                new long[province.stream().mapToInt(Nation.County::households).sum() * Bits.WORDS];
        try (Connection connection = database.another();
                Walk homes = walk(connection, "hand-households", "household");
                Walk people = walk(connection, "hand-members", "person");
                Walk events = walk(connection, "hand-events", "event");
                Walk money = Walk.of(statement(connection), sums())) {
            int from = 0;
            for (int at = 0; at < province.size(); at++) {
                Nation.County county = province.get(at);
                from = judge(new HandCounty.Rows(homes, people, events, money), coverage.get(at), county, all, from);
            }
        } catch (SQLException e) {
            throw new BenchRefused("The rows of PostgreSQL cannot be read: " + e.getMessage(), e);
        }
        return Bits.of(all);
    }

    private int judge(HandCounty.Rows rows, Coverage coverage, Nation.County county, long[] all, int from)
            throws SQLException {
        HandLoop loop = loops.computeIfAbsent(Numbers.of(law.at(county.code(), Nation.AS_OF)), HandLoop::new);
        long[] words = new long[Bits.WORDS];
        int to = from;
        for (int household = 0; household < county.households(); household++) {
            loop.judge(HandCounty.next(rows, coverage, kinds), words);
            System.arraycopy(words, 0, all, to, Bits.WORDS);
            to += Bits.WORDS;
        }
        return to;
    }

    private Walk walk(Connection connection, String script, String table) throws SQLException {
        Map<String, String> values = new HashMap<>(Windows.day());
        String file = "read_parquet($"
                + (table.equals("household") ? "households" : table.equals("person") ? "members" : "events") + ")";
        String text = Texts.fill(Texts.text(script).replace(file, table), values);
        return Walk.of(statement(connection), dialect.select(text, database::columns) + " order by household_id");
    }

    private static String sums() {
        return "select household_id, " + String.join(", ", HandCounty.SUMS) + ", "
                + String.join("_more, ", HandCounty.SUMS) + "_more from sums order by household_id";
    }

    private static Statement statement(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(FETCHED);
        return statement;
    }

    @Override
    public void close() {
        database.close();
    }
}
