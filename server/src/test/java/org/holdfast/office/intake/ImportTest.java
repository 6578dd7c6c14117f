package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a file to the registry, through the door that the screen and the command line use.
class ImportTest {
    private final TestOffice office = TestOffice.shared();

    @TempDir
    Path folder;

    @Test
    void everyRowIsAccountedForAndEveryPersonRegisteredOnce() throws IOException {
        FreshCounty county = office.freshCounty();
        CountyFiles files = CountyFiles.of(county, 1, 20);

        Batch households = bring(county, "households", files.householdFile());
        Batch persons = bring(county, "persons", files.personFile());

        assertThat(households.state()).isEqualTo(Batch.State.DONE);
        assertThat(households.counts().accepted()).isEqualTo(files.households.size());
        assertThat(persons.counts().balanced()).isTrue();
        assertThat(persons.counts().accepted()).isEqualTo(files.persons.size());
        assertThat(persons.counts().changed()).isEqualTo(files.persons.size());
        assertThat(count(county, "registry.person")).isEqualTo(files.persons.size());
        assertThat(count(county, "registry.membership")).isEqualTo(files.persons.size());
    }

    Batch bring(FreshCounty county, String profile, byte[] file) throws IOException {
        Path path = folder.resolve(profile + ".csv");
        Files.write(path, file);
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Imports.class)
                .bring(job, new Imports.Bringing(profile, profile + ".csv", Map.of()), path, false);
    }

    long count(FreshCounty county, String table) {
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Gate.class)
                .work(
                        job,
                        "import.view",
                        within -> office.db()
                                .sql("select count(*) from " + table
                                        + " where region_code >= :lo and region_code < :hi")
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query((row, n) -> row.getLong(1))
                                .single());
    }
}
