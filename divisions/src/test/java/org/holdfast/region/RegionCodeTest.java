package org.holdfast.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "41, 410000000000, PROVINCE",
        "4115, 411500000000, PREFECTURE",
        "411522, 411522000000, COUNTY",
        "411522101, 411522101000, TOWNSHIP",
        "411522101201, 411522101201, VILLAGE",
        "411522000000, 411522000000, COUNTY",
        "000000000000, 000000000000, NATION",
        "0, 000000000000, NATION"
    })
    void readsTheFullAndTheOldShortForms(String written, String full, RegionLevel highest) {
        RegionCode code = RegionCode.parse(written);
        assertThat(code).hasToString(full);
        assertThat(code.highestLevel()).isEqualTo(highest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "41152", "41152210120", "4115221012011", "41A522", "-41", "４１"})
    void refusesWhatIsNoCodeAndSaysWhatACodeIs(String written) {
        assertThatThrownBy(() -> RegionCode.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 digits");
    }

    @Test
    void theSubtreeIsAHalfOpenRange() {
        RegionCode county = RegionCode.parse("411522");
        assertThat(county.rangeAt(RegionLevel.COUNTY)).isEqualTo(new CodeRange(411_522_000_000L, 411_523_000_000L));
        assertThat(county.rangeAt(RegionLevel.NATION)).isEqualTo(new CodeRange(0, 1_000_000_000_000L));
        assertThat(county.rangeAt(RegionLevel.VILLAGE)).isEqualTo(new CodeRange(411_522_000_000L, 411_522_000_001L));
        assertThat(county.province()).isEqualTo(41);
        assertThat(county.county()).isEqualTo(411_522);
    }

    @Test
    void everyCodeLiesInItsOwnRangeAtEveryLevelAndRangesNest() {
        Random random = new Random(41);
        for (int i = 0; i < 20_000; i++) {
            RegionCode code = RegionCode.of(random.nextLong(RegionCode.LIMIT));
            assertThat(RegionCode.parse(code.toString())).isEqualTo(code);
            for (RegionLevel level : RegionLevel.values()) {
                CodeRange range = code.rangeAt(level);
                assertThat(range.contains(code)).isTrue();
                assertThat(range.lo()).isEqualTo(code.at(level).value());
                assertThat(range.hi() - range.lo()).isEqualTo(level.width());
                assertThat(code.rangeAt(level.above()).contains(range)).isTrue();
            }
        }
    }
}
