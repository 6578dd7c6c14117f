package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The four flags of a household's file stand in the row that a file about its living conditions fills: the
/// second of two files waits for the first, and neither loses a word.
class FlagsWaitForTheLivingTest {
    private static final long SEED = 20_220_608;
    private static final String FLAG = ",住房出现安全问题 flag_housing";

    private final TestOffice office = TestOffice.shared();
    private final Imports imports = office.bean(Imports.class);
    private final FreshCounty county = office.freshCounty();

    @TempDir
    Path folder;

    @Test
    void flagsThatComeWhileTheLivingConditionsAreBeingWrittenAreKeptBesideThem() throws Exception {
        CountyFiles files = CountyFiles.of(county, SEED, 1);
        bring("first.csv", CountyFiles.HOUSEHOLD_HEAD, files.households);
        String range = "region_code >= " + county.code() + " and region_code < " + (county.code() + 1_000_000);
        CompletableFuture<Batch> flags;
        try (Connection living = office.superuser();
                Statement sql = living.createStatement()) {
            living.setAutoCommit(false);
            sql.executeQuery("select household_id from registry.household where " + range
                            + " order by province, household_id for no key update")
                    .close();
            sql.executeUpdate("insert into registry.living (province, household_id, region_code, house_grade)"
                    + " select province, household_id, region_code, 2 from registry.household where " + range);
            List<String> flagged =
                    files.households.stream().map(row -> row + ",yes").toList();
            flags = CompletableFuture.supplyAsync(() -> bring("flags.csv", CountyFiles.HOUSEHOLD_HEAD + FLAG, flagged));
            awaitSomebodyWaiting();
            assertThat(flags).isNotDone();
            living.commit();
        }
        assertThat(flags.get(60, TimeUnit.SECONDS).counts().rejected()).isZero();
        assertThat(number("registry.living where house_grade = 2 and flag_housing and version = 2 and " + range))
                .isEqualTo(files.households.size());
        assertThat(number("registry.living_history where house_grade = 2 and flag_housing is null and " + range))
                .isEqualTo(files.households.size());
    }

    private Batch bring(String name, String head, List<String> rows) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, CountyFiles.csv(head, rows));
            return imports.bring(
                    CountyFiles.officer(county), new Imports.Bringing("households", name, Map.of()), file, false);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void awaitSomebodyWaiting() throws Exception {
        for (int i = 0; i < 600; i++) {
            if (number("pg_stat_activity where wait_event_type = 'Lock' and query like '%staging_household%'") > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The file with the flags waited for nobody.");
    }

    private long number(String from) throws SQLException {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
