package org.holdfast.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Named, dated sets of places that cut across the tree.
class PlaceSetsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    private static PlaceSets read(String rows) throws IOException {
        return PlaceSets.read(new StringReader("set,from,until,code,source\n" + rows));
    }

    @Test
    void everyProvinceLiesInExactlyOnePartOfTheCountry() throws IOException {
        PlaceSets sets = PlaceSets.builtIn();
        DivisionTree tree = OfficialTree.get();
        assertThat(sets.all())
                .extracting(PlaceSet::name)
                .containsExactly("eastern", "central", "western", "northeastern");
        assertThat(tree.children(tree.nation()))
                .allSatisfy(
                        province -> assertThat(sets.of(province.code(), DAY)).hasSize(1));
        assertThat(sets.of(RegionCode.parse("620522101201"), DAY)).containsExactly("western");
    }

    @Test
    void aSetHoldsWhatLiesBelowItsPlacesFromItsFirstDayUntilItsLast() throws IOException {
        PlaceSets sets =
                read("shock,2022-03-01,2022-06-01,6205,an order\nshock,2022-03-01,2022-06-01,411522,an order\n");
        RegionCode village = RegionCode.parse("620522101201");
        assertThat(sets.contains("shock", village, LocalDate.of(2022, 2, 28))).isFalse();
        assertThat(sets.contains("shock", village, LocalDate.of(2022, 3, 1))).isTrue();
        assertThat(sets.contains("shock", village, LocalDate.of(2022, 5, 31))).isTrue();
        assertThat(sets.contains("shock", village, LocalDate.of(2022, 6, 1))).isFalse();
        assertThat(sets.contains("shock", RegionCode.parse("620622101201"), LocalDate.of(2022, 4, 1)))
                .isFalse();
    }

    @Test
    void anUnknownNameABadCodeAndAnEmptySetAreErrors() throws IOException {
        PlaceSets sets = read("a,2022-01-01,,41,x\n");
        assertThatThrownBy(() -> sets.contains("b", RegionCode.parse("41"), DAY))
                .hasMessageContaining("[a]");
        assertThatThrownBy(() -> read("a,2022-01-01,,4A,x\n")).hasMessageContaining("Line 2");
        assertThatThrownBy(() -> new PlaceSet("a", DAY, Optional.empty(), "x", List.of()))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> read("a,2022-01-01,2021-01-01,41,x\n")).hasMessageContaining("ends before");
    }

    /// Many overlapping ranges against the obvious loop.
    @Test
    void membershipIsThatOfTheObviousLoop() {
        Random random = new Random(832);
        for (int round = 0; round < 200; round++) {
            List<CodeRange> ranges = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(30); i++) {
                RegionLevel level = RegionLevel.ofDepth(1 + random.nextInt(5));
                ranges.add(RegionCode.of(random.nextLong(30) * 1_000_000_000L + random.nextLong(3_000_000))
                        .rangeAt(level));
            }
            PlaceSet set = new PlaceSet("x", DAY, Optional.empty(), "x", ranges);
            for (int i = 0; i < 200; i++) {
                CodeRange near = ranges.get(random.nextInt(ranges.size()));
                long code = Math.max(0, near.lo() + random.nextLong(-2, Math.max(2, near.hi() - near.lo() + 2)));
                boolean expected = ranges.stream().anyMatch(range -> range.contains(code));
                assertThat(set.contains(RegionCode.of(code), DAY)).isEqualTo(expected);
            }
        }
    }
}
