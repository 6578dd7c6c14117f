package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file four times as long takes about four times as long. A plan that compares each row with each takes
/// sixteen times.
///
/// The office is its own: only in tables that nobody has measured yet can the planner go wrong.
class ImportPaceTest {
    private static final int EACH = 500;
    private static final double MARGIN = 3.0;

    @TempDir
    Path folder;

    @Test
    void aLongerFileIsNotSlowerByTheRow() throws IOException {
        TestOffice office = TestOffice.start(Map.of());
        try {
            bring(office, 11, EACH);
            Pace small = bring(office, 1, EACH);
            Pace large = bring(office, 2, 4 * EACH);
            System.out.printf("Microseconds a row: %s, then %s%n", small, large);
            assertThat(large.households()).isLessThan(MARGIN * small.households());
            assertThat(large.persons()).isLessThan(MARGIN * small.persons());
        } finally {
            office.close();
        }
    }

    /// Microseconds a row.
    private record Pace(double households, double persons) {}

    private Pace bring(TestOffice office, long seed, int each) throws IOException {
        FreshCounty county = office.freshCounty();
        CountyFiles files = CountyFiles.of(county, seed, each);
        return new Pace(
                pace(office, county, "households", files.householdFile(), files.households.size()),
                pace(office, county, "persons", files.personFile(), files.persons.size()));
    }

    private double pace(TestOffice office, FreshCounty county, String profile, byte[] file, int rows)
            throws IOException {
        Path path = folder.resolve(county.code() + profile + ".csv");
        Files.write(path, file);
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        long began = System.nanoTime();
        Batch batch = office.bean(Imports.class)
                .bring(job, new Imports.Bringing(profile, profile + ".csv", Map.of()), path, false);
        assertThat(batch.state()).isEqualTo(Batch.State.DONE);
        assertThat(batch.counts().applied()).isEqualTo(rows);
        return (System.nanoTime() - began) / 1e3 / rows;
    }
}
