package org.holdfast.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;

/// The rules in PostgreSQL's SQL: the text of DuckDB's, put into its words by [Dialect]. A province
/// at a time is loaded, judged set by set into a table, over and over, and dropped: neither memory
/// nor disk grows with the nation.
final class PostgresEngine implements OtherEngines.Engine {

    private final Database database;
    private final Nation nation;
    private final PolicyBook law;
    private final Dialect dialect = Dialect.ofPostgres(SqlEngine.scripts(), Windows.day());

    PostgresEngine(Path root, Nation nation, PolicyBook law) {
        this.database = Database.start(root, "postgres");
        this.nation = nation;
        this.law = law;
    }

    @Override
    public Figures measure() {
        List<Meter.Spent> runs = new ArrayList<>();
        Meter.Spent load = new Meter.Spent(0, 0);
        long same = 0;
        try (Duck duck = Duck.open("jdbc:duckdb:", 1)) {
            for (List<Nation.County> province : nation.provinces()) {
                load = load.plus(database.time(() -> load(duck, province)));
                if (!takesMinutes()) {
                    judge();
                }
                for (int run = 0; run < (takesMinutes() ? 3 : 5); run++) {
                    Meter.Spent its = database.time(this::judge);
                    if (run == runs.size()) {
                        runs.add(its);
                    } else {
                        runs.set(run, runs.get(run).plus(its));
                    }
                }
                same = bits().checksum(same);
            }
        }
        return Figures.of("postgres", load, runs, same, 0, 0).withPeak(database.peak());
    }

    /// Whether the nation is so large that [Meter#runs] would count the first of three.
    private boolean takesMinutes() {
        return nation.households() > 2_000_000;
    }

    @Override
    public Bits judge(Duck duck, List<Nation.County> province) {
        load(duck, province);
        judge();
        return bits();
    }

    private void load(Duck duck, List<Nation.County> province) {
        database.load(duck, province, law);
        for (String name : dialect.names()) {
            database.run(dialect.view(name, database::columns));
        }
    }

    /// Into a table that is not written to the log: the answers can be had again.
    private void judge() {
        database.run("drop table if exists verdict");
        database.run("create unlogged table verdict as select * from judged");
    }

    /// The answers about the province judged last, in household order.
    private Bits bits() {
        int households = database.read("select count(*) from verdict", rows -> rows.next() ? rows.getInt(1) : 0);
        return database.read("select * from verdict order by household_id", rows -> Bits.read(rows, households));
    }

    @Override
    public void close() {
        database.close();
    }
}
