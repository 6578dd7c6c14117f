package org.holdfast.office.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the survey's file through the command line and its profile into a data folder of its own, and out of
/// the product's own page: 14.44 % at risk of poverty and a Gini of 26.49, as published for the synthetic
/// Austrian survey. The file stays where it is and is never copied into the project.
class EuSilcReportTest {
    private static final String FILE = "data/microdata/eusilc_at_2006_synthetic_persons.csv.gz";

    /// Beside the clone, or where HOLDFAST_SHARED says.
    private static final List<Path> PLACES = List.of(
            Path.of(System.getenv().getOrDefault("HOLDFAST_SHARED", "../../shared"), FILE), Path.of("../shared", FILE));

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final String DAY = "2022-06-08";

    /// Net income and equivalence size of each household from the rows, by hand and not by the report's
    /// statement.
    private static final String NET = """
            select h.external_no,
                   (select sum(coalesce(y.wage[1], 0) + coalesce(y.operating[1], 0) + coalesce(y.property[1], 0) + coalesce(y.transfer[1], 0)
                      - coalesce(y.operating_expense[1], 0))
                    from registry.money_year y where y.household_id = h.household_id) as fen,
                   (select 1 + 0.5 * greatest(0, count(*) filter (where p.born_on < date '1993-01-01') - 1)
                      + 0.3 * count(*) filter (where p.born_on >= date '1993-01-01')
                    from registry.membership m join registry.person p on p.person_id = m.person_id
                    where m.household_id = h.household_id) as size
            from registry.household h where h.dataset = 'eusilc-at-2006'
            """;

    @TempDir
    Path folder;

    @Test
    void theTwoPublishedFiguresComeOutOfTheProfileAndThePage() throws Exception {
        Path packed = PLACES.stream().filter(Files::exists).findFirst().orElse(null);
        if (packed == null) {
            System.out.println("LEFT OUT: the EU-SILC file is not on this machine; its two figures were not checked.");
        }
        assumeTrue(packed != null, "the EU-SILC file is not on this machine");
        Path file = folder.resolve("eusilc.csv");
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file);
        }
        String told = command(0, file, "eusilc-2006");
        assertThat(told).contains("9 townships, 9 villages", "14,827 rows = 14,827 accepted + 0 rejected");
        Matcher password = PASSWORD.matcher(told);
        assertThat(password.find()).as(told).isTrue();

        TestOffice office = TestOffice.start(settings());
        try {
            Visitor surveyor = office.visitor();
            surveyor.signIn("surveyor", password.group(1));
            String page = surveyor.get("/poverty").body();
            String whole = page.substring(page.indexOf("<tfoot>"), page.indexOf("</tfoot>"));
            assertThat(cells(whole)).containsSequence("6,000", "14,827", "14.44");
            assertThat(cells(whole)).contains("26.49");
            assertThat(page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>")))
                    .contains("Tyrol", "Vienna", "Burgenland");
            assertThat(page).doesNotContain("未计入", "are left out");
            assertThat(surveyor.get("/poverty?line=10.001").status()).isEqualTo(422);
            assertThat(surveyor.get("/poverty?level=3&code=110101000000").status())
                    .isEqualTo(404);
            assertThat(recomputed(office, survey(packed)))
                    .as("income from the 16 components, within a cent of eqIncome, in every household")
                    .isZero();
        } finally {
            office.close();
        }
        assertThat(command(1, file, "households")).contains("holds the survey eusilc-at-2006");
        assertThat(command(1, file, "ghana-glss")).contains("Nothing was changed");
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("<[^>]+>"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private Map<String, Object> settings() {
        return Map.of(
                "holdfast.data", folder.resolve("data").toString(),
                "holdfast.keys",
                        folder.resolve("keys").resolve("keys.properties").toString());
    }

    /// `./holdfast import` as the script calls it, in a process of its own.
    private String command(int exit, Path file, String profile) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.holdfast.office.Holdfast",
                "--holdfast.command=import",
                "--holdfast.places=none",
                "--holdfast.today=" + DAY,
                "--server.port=0"));
        settings().forEach((name, value) -> words.add("--" + name + "=" + value));
        words.add(
                "--holdfast.policy=" + Path.of("..", "policy").toAbsolutePath().normalize());
        words.addAll(List.of(file.toString(), "--profile=" + profile, "--as=surveyor"));
        Path log = folder.resolve("command.log");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        process.destroyForcibly();
        String told = Files.readString(log);
        assertThat(ended).as(told).isTrue();
        assertThat(process.exitValue()).as(told).isEqualTo(exit);
        return told;
    }

    /// Households whose income in our tables differs from the file's equivalised income by more than a cent.
    private static long recomputed(TestOffice office, Map<String, List<Map<String, String>>> survey) {
        Map<String, BigDecimal> ours = new HashMap<>();
        Acting system = Acting.system("test", 0, Acting.NATION_END);
        office.bean(Gate.class).work(system, "test", within -> {
            office.db().sql(NET).query(row -> {
                BigDecimal net = row.getBigDecimal("fen").movePointLeft(2);
                ours.put(row.getString("external_no"), net.divide(row.getBigDecimal("size"), 6, RoundingMode.HALF_UP));
            });
            return 0;
        });
        return survey.entrySet().stream()
                .filter(household ->
                        new BigDecimal(household.getValue().getFirst().getOrDefault("eqIncome", ""))
                                        .subtract(ours.getOrDefault(household.getKey(), BigDecimal.ZERO))
                                        .abs()
                                        .compareTo(new BigDecimal("0.01"))
                                > 0)
                .count();
    }

    private static Map<String, List<Map<String, String>>> survey(Path file) throws IOException {
        Map<String, List<Map<String, String>>> households = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> heads = Arrays.asList(lines.readLine().split(",", -1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int c = 0; c < cells.length; c++) {
                    row.put(heads.get(c), cells[c]);
                }
                households
                        .computeIfAbsent(row.get("db030"), h -> new ArrayList<>())
                        .add(row);
            }
        }
        return households;
    }
}
