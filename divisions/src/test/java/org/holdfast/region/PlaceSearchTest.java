package org.holdfast.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an officer types and what is offered.
class PlaceSearchTest {

    private final DivisionTree tree = OfficialTree.get();

    private List<String> names(String query, Region within, int atMost) {
        return tree.search(query, within, atMost).stream().map(Region::name).toList();
    }

    @Test
    void initialsOfTheNameWithoutItsKindFindTheCounty() {
        Region henan = tree.find(RegionCode.parse("41")).orElseThrow();
        assertThat(names("gs", henan, 5)).contains("光山县");
        assertThat(names("gsx", henan, 5)).contains("光山县");
        assertThat(names("gs", tree.nation(), 12))
                .as("one of a dozen in the nation")
                .contains("光山县");
    }

    @ParameterizedTest
    @CsvSource({
        "cq,重庆市", "xm,厦门市", "cs,长沙市", "cy,朝阳市", "la,六安市", "bz,亳州市", "bb,蚌埠市", "ls,丽水市", "tz,台州市", "yx,蔚县", "ys,铅山县",
        "ht,洪洞县", "lt,乐亭县", "yq,乐清市", "sx,歙县", "gy,涡阳县", "xx,浚县", "zz,长子县", "fs,繁峙县"
    })
    void namesWithTwoReadingsAreFoundByTheOneInUse(String letters, String name) {
        List<Region> found = tree.search(letters, tree.nation(), 400);
        assertThat(found).extracting(Region::name).contains(name);
    }

    @Test
    void theWholeNameComesFirstThenTheNameWithoutItsKind() {
        assertThat(names("光山县", tree.nation(), 3)).startsWith("光山县");
        assertThat(names("光山", tree.nation(), 3)).startsWith("光山县");
        assertThat(names("山县", tree.nation(), 200)).contains("光山县");
    }

    @Test
    void theBeginningOfACodeFindsTheHighestPlaceFirst() {
        assertThat(names("411522", tree.nation(), 3)).startsWith("光山县");
        assertThat(names("41", tree.nation(), 3)).startsWith("河南省");
        assertThat(names("411522000000", tree.nation(), 3)).startsWith("光山县");
    }

    @Test
    void nothingOutsideTheSubtreeIsOffered() {
        Region hebei = tree.find(RegionCode.parse("13")).orElseThrow();
        assertThat(tree.search("gs", hebei, 100)).isNotEmpty().allMatch(hebei::contains);
        assertThat(tree.search("光山", hebei, 100))
                .noneMatch(place -> place.name().equals("光山县"));
        assertThat(tree.search("411522", hebei, 100)).isEmpty();
    }

    @Test
    void anEmptyOrUnknownQueryFindsNothing() {
        assertThat(tree.search("  ", tree.nation(), 10)).isEmpty();
        assertThat(tree.search("没有这个地方", tree.nation(), 10)).isEmpty();
        assertThat(tree.search("光山", tree.nation(), 0)).isEmpty();
    }

    @Test
    void aSearchOfTheNationIsQuickEnoughToTypeAgainst() {
        tree.search("lj", tree.nation(), 20);
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertThat(tree.search(i % 2 == 0 ? "lj" : "李家", tree.nation(), 20)).hasSize(20);
        }
        long millis = (System.nanoTime() - begin) / 10_000_000;
        System.out.println("search of the nation: " + millis + " ms");
        assertThat(millis).isLessThan(500);
    }
}
