package org.holdfast.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.policy.book.PolicyBook;

/// The rules in DuckDB's SQL, written by hand. A province at a time, which keeps its hash tables small.
final class SqlEngine implements AutoCloseable {

    private static final List<String> SCRIPTS = List.of(
            "1-meaning",
            "2-people",
            "3-money",
            "4-events",
            "5-known",
            "6-risk",
            "7-quality",
            "8-end-referral-focus",
            "9-words");
    /// Views of the rules and the Parquet files they read.
    private static final Map<String, String> TABLES = Map.of(
            "household", "households", "person", "members", "event", "events", "coverage", "coverage", "sums", "sums");

    private final Duck duck;
    private final Path root;
    private final List<List<Nation.County>> provinces;
    private final boolean resident;

    /// The files of the rules, in the order in which they need each other.
    static List<String> scripts() {
        return SCRIPTS.stream().map(script -> "judge/" + script).toList();
    }

    private SqlEngine(Duck duck, Path root, Nation nation, boolean resident) {
        this.duck = duck;
        this.root = root;
        this.provinces = nation.provinces();
        this.resident = resident;
    }

    /// Over the files themselves.
    static SqlEngine overParquet(Path root, Nation nation, PolicyBook law, int threads) {
        SqlEngine engine = new SqlEngine(Duck.open("jdbc:duckdb:", threads), root, nation, false);
        engine.law(law);
        return engine;
    }

    /// Over tables of its own in the file `database`, filled here: its load.
    static SqlEngine resident(Path root, Nation nation, PolicyBook law, int threads, Path database) {
        SqlEngine engine = new SqlEngine(Duck.open("jdbc:duckdb:" + database, threads), root, nation, true);
        engine.law(law);
        TABLES.forEach((view, files) -> {
            engine.duck.run("create or replace table all_" + view + " as select *, " + county(view)
                    + " // 10000 as province from " + "read_parquet('" + root + "/*/bench/" + files + ".parquet')");
        });
        return engine;
    }

    /// Coverage of a whole place stands under its place, everything else begins with the household's
    /// number.
    private static String county(String view) {
        return view.equals("coverage") ? "region_lo // 1000000" : "household_id // 1000000000000";
    }

    private void law(PolicyBook law) {
        duck.run(Numbers.table());
        duck.run("insert into law values "
                + provinces.stream()
                        .flatMap(List::stream)
                        .map(county ->
                                Numbers.of(law.at(county.code(), Nation.AS_OF)).row(county.code() / 1_000_000))
                        .collect(Collectors.joining(",\n")));
    }

    int provinces() {
        return provinces.size();
    }

    /// Judges a province into the table `verdict`.
    void judge(int province) {
        views(province);
        duck.run("create or replace temp table verdict as select * from judged");
    }

    private void views(int province) {
        views(provinces.get(province).getFirst().code() / 10_000_000_000L);
    }

    /// Reads the view `gathered`: what the rules are about.
    ///
    /// @param code of a province or a county
    <T> T gathered(long code, String columns, Duck.Reading<T> reading) {
        views(code);
        return duck.read("select " + columns + " from gathered order by household_id", reading);
    }

    /// @param code of a province or a county
    private void views(long code) {
        TABLES.forEach((view, files) -> duck.run("create or replace view " + view + " as select * from "
                + (resident
                        ? "all_" + view + " where province = " + code
                        : "read_parquet('" + root + "/" + code + "*/bench/" + files + ".parquet')")));
        Map<String, String> values = new HashMap<>(Windows.day());
        for (String script : scripts()) {
            duck.run(Texts.filled(script, values));
        }
    }

    /// The answers about the province judged last, in household order.
    Bits bits() {
        int households = (int) duck.number("select count(*) from verdict");
        return duck.read("select * from verdict order by household_id", rows -> Bits.read(rows, households));
    }

    @Override
    public void close() {
        duck.close();
    }
}
