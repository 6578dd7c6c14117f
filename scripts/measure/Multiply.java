import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/// Makes of a demo's one county as many alike, for measuring at size.
///
/// `java -cp JDBC-DRIVER scripts/measure/Multiply.java DATA COUNTIES`, while the demo on `DATA` is open. What came through
/// the office's doors once is copied with other codes and numbers, as the database's administrator could. Only a folder
/// that the demo made is touched.
public class Multiply {
    private static final List<String> TABLES = List.of(
            "registry.household", "registry.living", "registry.person", "registry.membership", "registry.money_year",
            "registry.event", "registry.coverage", "screening.judged", "screening.judgement", "casework.clue",
            "casework.clue_reason", "casework.question", "casework.question_list", "progress.village_count");

    public static void main(String[] words) throws Exception {
        if (words.length != 2 || !Files.exists(Path.of(words[0], ".holdfast-demo"))) {
            System.err.println("Say: Multiply DATA COUNTIES, with a folder that the demo made and opened.");
            System.exit(2);
        }
        Properties keys = new Properties();
        try (BufferedReader in = Files.newBufferedReader(keyFile(Path.of(words[0])))) {
            keys.load(in);
        }
        String port = Files.readString(Path.of(words[0], "database", "port")).strip();
        try (Connection db = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/holdfast",
                        "holdfast_super", keys.getProperty("database.super").replaceAll("[^A-Za-z0-9]", "x"));
                Statement sql = db.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("set max_parallel_workers_per_gather = 0");
            sql.execute(Files.readString(Path.of("scripts/measure/multiply.sql")));
            long lo = number(sql, "select min(region_code) / 1000000 * 1000000 from registry.household");
            long there = number(sql, "select count(distinct region_code / 1000000) from registry.household");
            db.setAutoCommit(false);
            for (int k = (int) there; k < Integer.parseInt(words[1]); k++) {
                county(sql, lo, k);
                db.commit();
            }
            db.setAutoCommit(true);
            sql.execute("select setval('registry.person_id', (select max(person_id) from registry.person)),"
                    + " setval(pg_get_serial_sequence('casework.clue', 'clue_id'), (select max(clue_id) from casework.clue))");
            System.out.println("measuring the tables …");
            sql.execute("vacuum (analyze)");
            sql.execute("checkpoint");
            System.out.println(number(sql, "select count(*) from registry.household") + " households");
        }
    }

    /// Where the office keeps the keys of a folder, unless told otherwise.
    private static Path keyFile(Path data) {
        String told = System.getenv("HOLDFAST_KEYS");
        return told != null && !told.isBlank()
                ? Path.of(told)
                : Path.of(System.getProperty("user.home"), ".config", "holdfast", "keys-"
                        + Integer.toHexString(data.toAbsolutePath().normalize().toString().hashCode()) + ".properties");
    }

    private static void county(Statement sql, long lo, int k) throws Exception {
        long began = System.nanoTime();
        long shift = (k + 10) * 1_000_000L;
        long rows = 0;
        sql.execute("insert into region.region (level, code, name, parent_code, lo, hi, initials, edition)"
                + " select level, code + " + shift + ", name, case when level = 3 then parent_code else parent_code + " + shift
                + " end, lo + " + shift + ", hi + " + shift + ", initials, edition from region.region"
                + " where level >= 3 and code >= " + lo + " and code < " + (lo + 1_000_000) + " on conflict do nothing");
        for (String table : TABLES) {
            String which = table.equals("registry.coverage")
                    ? "t.region_lo >= " + lo + " and t.region_hi <= " + (lo + 1_000_000)
                    : "t.region_code >= " + lo + " and t.region_code < " + (lo + 1_000_000);
            rows += number(sql, "select pg_temp.copied('" + table + "', '" + which + "', " + k + ", " + shift + ")");
        }
        rows += number(sql, "select pg_temp.copied('registry.identity', 't.person_id in (select p.person_id from registry.person p"
                + " where p.region_code >= " + lo + " and p.region_code < " + (lo + 1_000_000) + ")', " + k + ", " + shift + ")");
        System.out.printf("county %d: %,d rows in %.0f s%n", k + 1, rows, (System.nanoTime() - began) / 1e9);
    }

    private static long number(Statement sql, String query) throws Exception {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
