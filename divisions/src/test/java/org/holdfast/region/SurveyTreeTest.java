package org.holdfast.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A survey's own places under our codes.
class SurveyTreeTest {

    private static SurveyTree read(String csv) throws IOException {
        return SurveyTree.read(new StringReader("code,level,name,parent\n" + csv), "a survey", "A country");
    }

    @Test
    void levelsThatTheSurveyDoesNotHaveAreFilledByThePlaceAbove() throws IOException {
        SurveyTree survey = read("7,1,North,\n8,1,South,\n101,village,Cluster 101,7\n102,5,Cluster 102,7\n101,5,x,8\n"
                .replace("101,5,x,8", "103,5,Cluster 103,8"));
        RegionCode cluster = survey.codeOf(RegionLevel.VILLAGE, "103").orElseThrow();
        assertThat(cluster).hasToString("020000000001");
        List<Region> path = survey.tree()
                .path(survey.tree().find(RegionLevel.VILLAGE, cluster).orElseThrow());
        assertThat(path)
                .extracting(Region::name)
                .containsExactly("A country", "South", "South", "South", "South", "Cluster 103");
        assertThat(survey.tree().size(RegionLevel.VILLAGE)).isEqualTo(3);
    }

    @Test
    void placesWithoutAnyParentStandUnderTheNation() throws IOException {
        SurveyTree survey = read("AT-1,province,One,\nAT-2,province,Two,\n");
        assertThat(survey.tree().children(survey.tree().nation()))
                .extracting(Region::name)
                .containsExactly("One", "Two");
        assertThat(survey.codeOf(RegionLevel.PROVINCE, " AT-2 ")).contains(RegionCode.parse("02"));
        assertThat(survey.codeOf(RegionLevel.PROVINCE, "AT-3")).isEmpty();
    }

    @Test
    void badRowsAreRefusedWithTheReason() {
        assertThatThrownBy(() -> read("1,9,North,\n"))
                .hasMessageContaining("Line 2")
                .hasMessageContaining("no level");
        assertThatThrownBy(() -> read("1,1,North,\n1,1,South,\n")).hasMessageContaining("twice");
        assertThatThrownBy(() -> read("1,1,North,\n2,5,C,77\n")).hasMessageContaining("names the parent 77");
    }

    @Test
    void aRandomSurveyKeepsEveryPlaceUnderItsParent() throws IOException {
        Random random = new Random(1998);
        StringBuilder csv = new StringBuilder();
        int[] parentOf = new int[1_000];
        for (int region = 0; region < 10; region++) {
            csv.append(region).append(",1,Region ").append(region).append(",\n");
        }
        for (int commune = 100; commune < 1_000; commune++) {
            parentOf[commune] = random.nextInt(10);
            csv.append(commune)
                    .append(",5,Commune ")
                    .append(commune)
                    .append(',')
                    .append(parentOf[commune])
                    .append('\n');
        }
        SurveyTree survey = read(csv.toString());
        for (int commune = 100; commune < 1_000; commune++) {
            RegionCode own =
                    survey.codeOf(RegionLevel.VILLAGE, String.valueOf(commune)).orElseThrow();
            RegionCode region = survey.codeOf(RegionLevel.PROVINCE, String.valueOf(parentOf[commune]))
                    .orElseThrow();
            assertThat(region.rangeAt(RegionLevel.PROVINCE).contains(own)).isTrue();
        }
    }
}
