package org.holdfast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.holdfast.policy.book.PolicyBook;

/// The rules in Spark's SQL over the nation's Parquet files: the text of DuckDB's, put into its words
/// by [Dialect]. Some provinces at a time, in this process: planning a question of this size costs
/// seconds, however few households it is about.
final class SparkEngine implements OtherEngines.Engine {

    /// Views of the rules and the Parquet files they read.
    private static final Map<String, String> TABLES = Map.of(
            "household", "households", "person", "members", "event", "events", "coverage", "coverage", "sums", "sums");

    /// Households asked about at once: few enough for the memory the others get.
    private static final int AT_ONCE = 2_000_000;

    private final Path root;
    private final Path scratch;
    private final Nation nation;
    private final PolicyBook law;
    private final SparkSession spark;
    private final Dialect dialect = Dialect.ofSpark(SqlEngine.scripts(), Windows.day());

    private boolean areMade;

    SparkEngine(Path root, Nation nation, PolicyBook law, int threads) {
        this.root = root;
        this.scratch = root.toAbsolutePath().resolve("spark-sql");
        this.nation = nation;
        this.law = law;
        this.spark = SparkSession.builder()
                .master("local[" + threads + "]")
                .appName("holdfast bench")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", scratch.toString())
                .config(
                        "spark.sql.warehouse.dir",
                        scratch.resolve("warehouse").toUri().toString())
                // The 200 parts it would make are meant for many machines; planned once, not anew after every stage;
                // the
                // widest steps are translated as well. Each was tried and makes it faster here.
                .config("spark.sql.shuffle.partitions", 4 * threads)
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.codegen.maxFields", 2_000)
                .getOrCreate();
    }

    @Override
    public Figures measure() {
        List<List<Nation.County>> parts = parts();
        try (Duck duck = Duck.open("jdbc:duckdb:", 1)) {
            parts.forEach(part -> refuseHuge(duck, part));
        }
        List<Meter.Spent> runs = Meter.runs(() -> {
            for (List<Nation.County> part : parts) {
                views(part);
                // Computes every answer and keeps none.
                spark.table("judged").write().format("noop").mode("overwrite").save();
            }
        });
        long peak = Meter.peak();
        long same = 0;
        for (List<Nation.County> part : parts) {
            same = bits(part).checksum(same);
        }
        return Figures.of(Report.SPARK, new Meter.Spent(0, 0), runs, same, 0, 0).withPeak(peak);
    }

    /// Whole provinces together, in order.
    private List<List<Nation.County>> parts() {
        List<List<Nation.County>> parts = new ArrayList<>();
        int households = 0;
        for (List<Nation.County> province : nation.provinces()) {
            int its = households(province);
            if (parts.isEmpty() || households + its > AT_ONCE) {
                parts.add(new ArrayList<>());
                households = 0;
            }
            parts.getLast().addAll(province);
            households += its;
        }
        return parts;
    }

    private static int households(List<Nation.County> counties) {
        return counties.stream().mapToInt(Nation.County::households).sum();
    }

    @Override
    public Bits judge(Duck duck, List<Nation.County> province) {
        refuseHuge(duck, province);
        return bits(province);
    }

    private void refuseHuge(Duck duck, List<Nation.County> province) {
        WholeDoubles.check(
                duck,
                "read_parquet([" + files(province, "sums").map(Texts::quoted).collect(Collectors.joining(", ")) + "])");
    }

    private Stream<Path> files(List<Nation.County> province, String name) {
        return province.stream().map(county -> county.folder(root).resolve(name + ".parquet"));
    }

    private void views(List<Nation.County> province) {
        TABLES.forEach((view, files) -> spark.read()
                .parquet(files(province, files)
                        .map(file -> file.toAbsolutePath().toUri().toString())
                        .toArray(String[]::new))
                .createOrReplaceTempView(view));
        spark.sql("create or replace temporary view law as " + numbers(province));
        if (!areMade) {
            // Kept as text: they read whatever has the names of the tables when they are asked.
            for (String name : dialect.names()) {
                spark.sql(dialect.view(name, table -> List.of(spark.table(table).columns())));
            }
            areMade = true;
        }
    }

    private String numbers(List<Nation.County> province) {
        String table = Numbers.table();
        StructType columns = StructType.fromDDL(
                table.substring(table.indexOf('(') + 1, table.lastIndexOf(')')).replace(" primary key", ""));
        String names = IntStream.range(0, columns.size())
                .mapToObj(at -> "cast(col" + (at + 1) + " as "
                        + columns.apply(at).dataType().sql() + ") as "
                        + columns.apply(at).name())
                .collect(Collectors.joining(", "));
        return "select " + names + " from values "
                + province.stream()
                        .map(county ->
                                Numbers.of(law.at(county.code(), Nation.AS_OF)).row(county.code() / 1_000_000))
                        .collect(Collectors.joining(", "));
    }

    /// The answers about a province, in household order.
    private Bits bits(List<Nation.County> province) {
        views(province);
        int households = households(province);
        Bits bits = new Bits(households);
        Iterator<Row> rows =
                spark.sql("select * from judged order by household_id").toLocalIterator();
        int row = 0;
        for (; rows.hasNext(); row++) {
            Row next = rows.next();
            for (int word = 0; word < Bits.WORDS && row < households; word++) {
                bits.set(row, word, next.getLong(1 + word));
            }
        }
        if (row != households) {
            throw new BenchRefused("Spark judged " + row + " households of a province that has " + households + ".");
        }
        return bits;
    }

    @Override
    public void close() {
        spark.stop();
        if (!Files.exists(scratch)) {
            return;
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchRefused("The folder " + scratch + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
