package org.holdfast.office.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.shell.Settled;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `holdfast.demo.rehearsal`: fills an empty folder with a rehearsed county through the same doors that
/// people use, judges it, and tells who may sign in and what to try.
@Component
@Order(50)
class Demo implements ApplicationRunner {
    /// Coverage comes last: a month that is covered before its amounts are in would read as a month
    /// without income.
    private static final List<String> FILES =
            List.of("households", "persons", "living", "months", "events", "coverage");
    private static final String LOADED = "demo.loaded";

    private final String folder;
    private final DemoAccounts demoAccounts;
    private final Accounts accounts;
    private final Imports imports;
    private final Screening screening;
    private final Settled settled;
    private final Clock clock;
    private final WebServerApplicationContext web;

    Demo(
            @Value("${holdfast.demo.rehearsal:}") String folder,
            DemoAccounts demoAccounts,
            Accounts accounts,
            Imports imports,
            Screening screening,
            Settled settled,
            Clock clock,
            WebServerApplicationContext web) {
        this.folder = folder;
        this.demoAccounts = demoAccounts;
        this.accounts = accounts;
        this.imports = imports;
        this.screening = screening;
        this.settled = settled;
        this.clock = clock;
        this.web = web;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (folder.isBlank()) {
            return;
        }
        Path files = Path.of(folder);
        List<DemoAccounts.Given> given = demoAccounts.give(firstVillage(files));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (settled.value(LOADED).isEmpty()) {
            Acting county = accounts.postingsOn(account(given, "county"), today).getFirst();
            for (String file : FILES) {
                bring(county, file, files.resolve(file + ".csv"));
            }
            judge(county, today);
            settled.settle(LOADED, today.toString());
        }
        tell(given);
    }

    private void bring(Acting county, String profile, Path file) {
        long began = System.nanoTime();
        say("Bringing %s (%s) …".formatted(file.getFileName(), profile));
        Batch batch;
        try (ImportTicker _ = ImportTicker.start(imports, county)) {
            batch = imports.bring(
                    county, new Imports.Bringing(profile, file.getFileName().toString(), Map.of()), file, false);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Batch.Counts counts = batch.counts();
        say("  %,d rows = %,d accepted + %,d rejected + %,d blank + %,d duplicate, in %.1f s (%,.0f rows a second)"
                .formatted(
                        counts.rows(),
                        counts.accepted(),
                        counts.rejected(),
                        counts.blank(),
                        counts.duplicate(),
                        seconds,
                        counts.rows() / seconds));
    }

    private void judge(Acting county, LocalDate today) {
        say("Judging every household by the law in force …");
        Screening.Outcome outcome = screening.run(
                "demo",
                today,
                county.lo(),
                county.hi(),
                progress -> say("  %,d households".formatted(progress.households())));
        say("  %,d households judged, %,d clues opened beside those that the files had opened already, in %.1f s"
                .formatted(outcome.households(), outcome.clues(), outcome.took().toMillis() / 1000.0));
        outcome.notJudged().forEach(Demo::say);
    }

    private void tell(List<DemoAccounts.Given> given) {
        say("");
        say("The office is open: http://127.0.0.1:" + port() + "/");
        say("It is a rehearsal: every person in it is invented, and its day is "
                + LocalDate.ofInstant(clock.instant(), clock.getZone()) + ".");
        say("");
        say("%-14s %-22s %s".formatted("account", "password", "reaches"));
        given.forEach(one -> say("%-14s %-22s %s".formatted(one.login(), one.password(), one.place())));
        say("");
        say("Try first: sign in as village, open the first line of today's list, read why, and verify it.");
        say(
                "Then sign in as township and see that it has arrived. English: the switch in the top bar. Ctrl+C closes the office.");
    }

    private int port() {
        return Objects.requireNonNull(web.getWebServer(), "the office has no address")
                .getPort();
    }

    private static long account(List<DemoAccounts.Given> given, String login) {
        return given.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .accountId();
    }

    /// The village of the first household: the lists are sorted by village.
    private static long firstVillage(Path files) throws IOException {
        try (var lines = Files.lines(files.resolve("households.csv"))) {
            List<String> two = lines.limit(2).toList();
            Map<String, Integer> columns = new HashMap<>();
            String[] heads = two.get(0).split(",");
            for (int i = 0; i < heads.length; i++) {
                columns.put(heads[i].substring(heads[i].lastIndexOf(' ') + 1), i);
            }
            Integer village = columns.get("village");
            if (village == null) {
                throw new IOException(
                        files.resolve("households.csv") + " has no column 'village'; was it written by rehearse?");
            }
            return Long.parseLong(two.get(1).split(",")[village]);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
