package org.holdfast.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedCountyTest {

    @Test
    void hasTenTownshipsAndAHundredAndEightyVillagesOnAProvinceThatDoesNotExist() {
        DivisionTree tree = InventedCounty.tree();
        Region county = tree.find(RegionLevel.COUNTY, InventedCounty.CODE).orElseThrow();
        assertThat(tree.children(county)).hasSize(10);
        assertThat(tree.count(RegionLevel.VILLAGE, county.range())).isEqualTo(180);
        assertThat(tree.all().filter(place -> place.level() != RegionLevel.NATION))
                .allMatch(place -> place.code().province() == 99);
        assertThat(tree.regions(RegionLevel.VILLAGE, county.range())
                        .map(Region::name)
                        .distinct())
                .hasSize(180);
    }

    @Test
    void anArchiveThatIsNotTheKnownOneIsNeverRead(@TempDir Path cache) throws IOException {
        Path archive = cache.resolve(DivisionDownload.FILE);
        Files.writeString(archive, "not the archive");
        List<String> said = new ArrayList<>();
        DivisionDownload.fetch(cache, said::add);
        assertThat(said).as("it is fetched again, or said why not").isNotEmpty();
        assertThat(Files.size(archive) == 15 || Files.size(archive) > 20_000_000)
                .isTrue();
    }
}
