package org.holdfast.office.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing of a file is dropped silently: a profile says why a column is not kept, and a profile of a fixed
/// layout refuses a filled column it does not know.
class NotKeptColumnsTest {
    private static final String PROFILE = """
            says: { zh: 试验, en: Trial }
            %s
            parts:
              - target: registry.living
                columns:
                  - { field: household_no, heading: 户编号 }
                  - { field: village, heading: 村代码 }
            """;

    private final TestOffice office = TestOffice.shared();

    @TempDir
    Path folder;

    @Test
    void aProfileThatDropsAColumnWithoutAReasonIsRefused() {
        refused("ignore: [备注]", "does not know the key \"ignore\"");
        refused("not-kept: [{ headings: [备注] }]", "because under not-kept");
        refused("not-kept: [{ headings: [备注], because: { zh: 无用 } }]", "a reason in zh and en");
        refused("not-kept: [{ headings: [户编号], because: { zh: 无用, en: Useless } }]", "mapped and said not to be kept");
        refused("unlisted: perhaps", "either say or refuse");
        Profile profile = read("not-kept: [{ headings: [备注], because: { zh: 无用, en: Useless } }]");
        assertThat(profile.notKept()).extracting(Profile.NotKept::en).containsExactly("Useless");
    }

    @Test
    void aFilledColumnThatAFixedLayoutDoesNotKnowRefusesTheFileAndAnEmptyOneDoesNot() throws IOException {
        String head = "hh_id,commune,hhsize,sex,age,total_exp_kdong,medical_exp_kdong,urban,surprise\n";
        assertThat(bring(head + "1,1,4,1,40,100,10,0,\n").problem()).isEmpty();
        Batch refused = bring(head + "2,1,4,1,40,100,10,0,something\n");
        assertThat(refused.state()).isEqualTo(Batch.State.FAILED);
        assertThat(refused.problem()).isEqualTo("file.column-unlisted");
        assertThat(refused.notesZh()).contains("surprise").doesNotContain("urban");
    }

    private Batch bring(String content) throws IOException {
        Path file = folder.resolve("survey.csv");
        Files.writeString(file, content);
        return office.bean(Imports.class)
                .bring(
                        CountyFiles.officer(office.freshCounty()),
                        new Imports.Bringing("vietnam-lss", "survey.csv", Map.of()),
                        file,
                        false);
    }

    private void refused(String lines, String why) {
        assertThatThrownBy(() -> read(lines)).hasMessageContaining("trial").hasMessageContaining(why);
    }

    private Profile read(String lines) {
        byte[] yaml = PROFILE.formatted(lines).getBytes(StandardCharsets.UTF_8);
        return new ProfileLoader(office.bean(Targets.class)::of).read("trial", new ByteArrayInputStream(yaml));
    }
}
