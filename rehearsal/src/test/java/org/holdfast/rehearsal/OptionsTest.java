package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.holdfast.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line and the words it takes.
class OptionsTest {

    @Test
    void writesTheInventedCountyWithoutAnyDownload(@TempDir Path folder) throws IOException {
        Rehearse.main(new String[] {
            "--place",
            "990121",
            "--households",
            "200",
            "--seed",
            "5",
            "--as-of",
            "2023-01-01",
            "--out",
            folder.toString(),
            "--gaps",
            "registry",
            "--dirt",
            "2",
            "--shock",
            "none",
            "--threads",
            "1"
        });
        assertThat(Files.readString(folder.resolve("manifest.csv")))
                .contains("seed,5\n")
                .contains("as_of,2023-01-01\n")
                .contains("households,200\n")
                .contains("gap_labour,0.04\n");
    }

    @Test
    void aShockIsWrittenInOneWord() {
        Shock shock = Shock.parse("2022-03..2022-04:1.5:620000,5201");
        assertThat(shock.intensityIn(620_102_001_001L, YearMonth.of(2022, 4))).isEqualTo(1.5);
        assertThat(shock.intensityIn(520_102_001_001L, YearMonth.of(2022, 3))).isEqualTo(1.5);
        assertThat(shock.intensityIn(520_302_001_001L, YearMonth.of(2022, 3))).isZero();
        assertThat(shock.intensityIn(620_102_001_001L, YearMonth.of(2022, 5))).isZero();
        assertThat(Shock.parse("spring-2022")).isEqualTo(Shock.spring2022());
        assertThatThrownBy(() -> Shock.parse("2022-05..2022-03")).hasMessageContaining("ends after it begins");
    }

    @Test
    void wrongWordsAreRefusedWithTheRightOnes() {
        assertThatThrownBy(() -> Gaps.parse("many")).hasMessageContaining("county-file");
        assertThatThrownBy(() -> Dirt.parse("-1")).hasMessageContaining("factor");
        assertThatThrownBy(() -> Format.parse("word")).hasMessageContaining("national");
        assertThatThrownBy(() -> Given.county(0)).hasMessageContaining("at least one household");
    }

    @Test
    void aPlaceWithoutMarginsIsAnErrorThatSaysWhatToAdd() throws IOException {
        Census census = Census.read(Optional.empty());
        assertThatThrownBy(() -> census.of(RegionCode.parse("810000")))
                .hasMessageContaining("province 81")
                .hasMessageContaining("source");
    }
}
