package org.holdfast.office.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.testing.LawFolder;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A newer office over an older law: the law stays, and whoever started the office is told what it lacks.
@ExtendWith(OutputCaptureExtension.class)
class PolicyStartTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));

    @TempDir
    Path folder;

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    @Test
    void anOlderLawStaysAndWhatItLacksIsNamed(CapturedOutput said) throws IOException {
        PolicyVersions versions = OFFICE.bean(PolicyVersions.class);
        PolicyStart start = OFFICE.bean(PolicyStart.class);
        start.run(new DefaultApplicationArguments());
        assertThat(said).doesNotContain("the folder given is another");

        int older = versions.applyFolder(without(Path.of("parameters", "print", "per-volume.yaml")), null)
                .number();
        start.run(new DefaultApplicationArguments());
        assertThat(versions.inForce().number()).as("nothing changed by itself").isEqualTo(older);
        assertThat(said)
                .contains("The policy in force is version " + older + "; the folder given is another")
                .contains("not done: print.per-volume");
    }

    /// The law as it was before that file.
    private Path without(Path file) throws IOException {
        LawFolder.copyTo(folder);
        Files.delete(folder.resolve(file));
        return folder;
    }
}
