package org.holdfast.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The list of 2023 as published, counted and walked.
class OfficialListTest {

    private static final List<String> AT_TWO_LEVELS =
            List.of("441900000000", "442000000000", "460400000000", "350527000000");

    private final DivisionTree tree = OfficialTree.get();

    @Test
    void holdsExactlyTheOfficialNumberOfPlaces() {
        assertThat(List.of(
                        tree.size(RegionLevel.PROVINCE),
                        tree.size(RegionLevel.PREFECTURE),
                        tree.size(RegionLevel.COUNTY),
                        tree.size(RegionLevel.TOWNSHIP),
                        tree.size(RegionLevel.VILLAGE)))
                .containsExactly(31, 342, 2_978, 41_352, 620_573);
        assertThat(tree.size()).isEqualTo(665_276);
        assertThat(tree.all().count()).isEqualTo(665_277);
    }

    @Test
    void fourCodesStandAtMoreThanOneLevelAndNoWalkLoops() {
        List<String> twice = tree.all()
                .filter(place -> place.parent().filter(place.code()::equals).isPresent())
                .map(place -> place.code().toString())
                .toList();
        assertThat(twice)
                .as("Kinmen stands even at three levels: county, township, village")
                .hasSize(5);
        assertThat(new HashSet<>(twice)).containsExactlyInAnyOrderElementsOf(AT_TWO_LEVELS);
        for (String code : AT_TWO_LEVELS) {
            Region upper = tree.find(RegionCode.parse(code)).orElseThrow();
            Region lower = tree.find(upper.level().below(), upper.code()).orElseThrow();
            assertThat(tree.parent(lower)).contains(upper);
            assertThat(tree.children(upper)).contains(lower);
            assertThat(tree.path(lower)).hasSize(lower.level().depth() + 1).endsWith(upper, lower);
        }
    }

    @Test
    void everyPlaceLiesInItsParentsRange() {
        long outside = tree.all()
                .filter(place -> place.level() != RegionLevel.NATION)
                .filter(place -> {
                    Region parent = tree.parent(place).orElseThrow();
                    return !parent.range().contains(place.code())
                            || !parent.range().contains(place.range());
                })
                .count();
        assertThat(outside).isZero();
    }

    @Test
    void theChildrenOfEveryLevelAddUpToTheNextLevel() {
        for (int depth = 0; depth < 5; depth++) {
            RegionLevel level = RegionLevel.ofDepth(depth);
            int children = tree.regions(level, tree.nation().range())
                    .mapToInt(place -> tree.count(level.below(), place.range()))
                    .sum();
            assertThat(children).as("children of %s", level).isEqualTo(tree.size(level.below()));
        }
    }

    @Test
    void aSubtreeIsTheSameWalkedOrTakenAsARange() {
        Random random = new Random(20221101);
        for (int i = 0; i < 40; i++) {
            Region county = tree.regions(RegionLevel.COUNTY, tree.nation().range())
                    .skip(random.nextInt(tree.size(RegionLevel.COUNTY)))
                    .findFirst()
                    .orElseThrow();
            List<Region> walked = tree.children(county).stream()
                    .flatMap(township -> tree.children(township).stream())
                    .toList();
            assertThat(walked)
                    .isEqualTo(tree.regions(RegionLevel.VILLAGE, county.range()).toList());
        }
    }

    @Test
    void aNaiveWalkOverParentsOfRandomVillagesEndsAtTheNation() {
        Random random = new Random(7);
        long[] villages = tree.codes(RegionLevel.VILLAGE, tree.nation().range()).toArray();
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(i -> RegionCode.of(villages[random.nextInt(villages.length)]))
                        .map(code ->
                                tree.path(tree.find(RegionLevel.VILLAGE, code).orElseThrow())))
                .allSatisfy(path -> assertThat(path).hasSize(6).startsWith(tree.nation()));
    }
}
