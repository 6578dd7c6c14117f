package org.holdfast.office.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;

/// S-20 and S-24: more than a thousand seeded ID numbers, phones and cards, and none of them in plain text
/// anywhere.
class NothingPlainTest {
    private final long began = System.currentTimeMillis();
    private final TestOffice office = TestOffice.shared();

    @TempDir
    Path folder;

    @Test
    void noSeededNumberIsInADumpALogAFileOrAnErrorPage() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        FreshCounty county = office.freshCounty();
        Set<String> secrets = bringOneCounty(county);
        assertThat(secrets).hasSizeGreaterThan(1_000);
        String pages = pages(county, secrets);
        root.detachAppender(log);

        assertThat(dump(secrets)).as("in the database's dump").isEmpty();
        assertThat(found(text(log), secrets)).as("in the log").isEmpty();
        assertThat(found(pages, secrets)).as("in error pages").isEmpty();
        Path data = office.dataFolder();
        assertThat(files(data, secrets, "cluster"))
                .as("in files of the data folder, the kept originals among them")
                .isEmpty();
        assertThat(data.resolve("intake")).isNotEmptyDirectory();
        assertThat(files(data.resolve("database").resolve("cluster").resolve("log"), secrets, "-"))
                .as("in the database's log")
                .isEmpty();
        assertThat(files(Path.of(System.getProperty("java.io.tmpdir")), secrets, "holdfast-test"))
                .as("in temporary files")
                .isEmpty();
    }

    @Test
    void theSieveFindsWhatItShould() {
        Set<String> secrets = Set.of("990101199003071234", "19900001234");
        String filling = "1990000123".repeat(200_000);
        assertThat(found(filling + "x19900001234", secrets)).hasSize(1);
        assertThat(found(filling.substring(0, (1 << 20) - 5) + "990101199003071234" + filling, secrets))
                .hasSize(1);
        String hidden = HexFormat.of().formatHex("19900001234".getBytes(StandardCharsets.UTF_8));
        assertThat(found("a" + hidden, secrets)).hasSize(1);
        assertThat(found(filling, secrets)).isEmpty();
    }

    /// Good rows and, at the end, one bad row of each kind: refusals must not repeat a number either.
    private Set<String> bringOneCounty(FreshCounty county) throws IOException {
        CountyFiles files = CountyFiles.of(county, 42, 25);
        Set<String> secrets = new TreeSet<>();
        List<String> persons = new ArrayList<>(files.persons);
        for (int i = 0; i < 6; i++) {
            String[] cells = files.persons.get(i).split(",", -1);
            cells[0] = cells[0] + "9";
            cells[5] = cells[5].substring(0, 16) + (i % 2 == 0 ? "0X" : "12");
            persons.add(String.join(",", cells));
        }
        for (String person : persons) {
            String[] cells = person.split(",", -1);
            secrets.addAll(List.of(cells[5], cells[10], cells[11]));
        }
        bring(county, "households", files.householdFile());
        bring(county, "persons", CountyFiles.csv(CountyFiles.PERSON_HEAD, persons));
        return secrets;
    }

    private void bring(FreshCounty county, String profile, byte[] file) throws IOException {
        Path path = folder.resolve(profile + ".csv");
        Files.write(path, file);
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        office.bean(Imports.class).bring(job, new Imports.Bringing(profile, profile + ".csv", Map.of()), path, false);
        Files.delete(path);
    }

    /// Numbers sent where they do not belong come back in no page and no address.
    private String pages(FreshCounty county, Set<String> secrets) {
        Visitor officer = office.as(county.countyLogin());
        StringBuilder all = new StringBuilder();
        secrets.stream().limit(5).forEach(secret -> {
            for (Visitor.Reply reply : List.of(
                    officer.get("/clues/" + secret),
                    officer.get("/households/" + secret),
                    officer.post("/sign-in", Map.of(secret, secret, "login", "x", "password", secret)),
                    officer.post("/language", Map.of("language", "zh", "back", "/", "idNumber", secret)))) {
                // The way back to where one was is the reader's own address, not something we add.
                all.append(reply.body().replaceAll("name=\"back\" value=\"[^\"]*\"", ""))
                        .append(reply.location());
            }
        });
        return all.toString();
    }

    private List<String> dump(Set<String> secrets) throws SQLException, IOException {
        Sieve sieve = new Sieve(secrets);
        try (Connection db = office.superuser()) {
            for (String table : tables(db)) {
                db.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + ") to stdout", sieve);
            }
        }
        return sieve.found();
    }

    private static List<String> tables(Connection db) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'"
                        + " and n.nspname not in ('pg_catalog', 'information_schema', 'region')")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(25);
        return tables;
    }

    private static String text(ListAppender<ILoggingEvent> log) {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent line : List.copyOf(log.list)) {
            text.append(line.getFormattedMessage()).append('\n');
            for (var cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                text.append(cause.getMessage()).append('\n');
            }
        }
        return text.toString();
    }

    /// Looks into the files that were written since this test began.
    private List<String> files(Path folder, Set<String> secrets, String... except) throws IOException {
        Sieve sieve = new Sieve(secrets);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 6)) {
            for (Path file : files.filter(one -> Stream.of(except).noneMatch(one.toString()::contains))
                    .toList()) {
                if (Files.isRegularFile(file)
                        && Files.isReadable(file)
                        && Files.getLastModifiedTime(file).toMillis() >= began) {
                    sieve.file(file);
                }
            }
        } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException gone) {
            // Another program's temporary file vanished while we walked.
        }
        return sieve.found();
    }

    private static List<String> found(String text, Set<String> secrets) {
        Sieve sieve = new Sieve(secrets);
        sieve.text(text);
        return sieve.found();
    }
}
