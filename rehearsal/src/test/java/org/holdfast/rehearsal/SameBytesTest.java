package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdfast.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Same spec, same bytes: on any number of threads, and each village by itself.
class SameBytesTest {

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static Map<String, byte[]> write(Spec spec, Path folder, Format format, int threads) throws IOException {
        Rehearsal.of(spec).writeTo(folder, format, threads, sentence -> {});
        return files(folder);
    }

    @Test
    void threadsDoNotChangeAByteInEitherFormat(@TempDir Path folder) throws IOException {
        for (Format format : Format.values()) {
            Spec spec = Given.county(1_500);
            Map<String, byte[]> alone = write(spec, folder.resolve(format + "1"), format, 1);
            assertThat(alone).hasSize(format == Format.TEMPLATE ? 9 : 6);
            for (int threads : new int[] {2, 5}) {
                Map<String, byte[]> many = write(spec, folder.resolve(format + "" + threads), format, threads);
                assertThat(many.keySet()).isEqualTo(alone.keySet());
                many.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(alone.get(file)));
            }
        }
    }

    @Test
    void anotherSeedIsAnotherPopulation(@TempDir Path folder) throws IOException {
        Map<String, byte[]> one = write(Given.county(300).withSeed(1), folder.resolve("a"), Format.TEMPLATE, 2);
        Map<String, byte[]> two = write(Given.county(300).withSeed(2), folder.resolve("b"), Format.TEMPLATE, 2);
        assertThat(one.get("persons.csv")).isNotEqualTo(two.get("persons.csv"));
        assertThat(one.get("truth/truth.csv")).isNotEqualTo(two.get("truth/truth.csv"));
    }

    /// A village's people do not depend on what else is rehearsed: the county and one of its townships agree on
    /// them.
    @Test
    void aVillageIsTheSameWhateverIsRehearsedAroundIt() throws IOException {
        Spec county = Given.county(3_000);
        Region township = county.tree().children(county.place()).get(3);
        Spec alone = Spec.of(county.tree(), township).withHouseholds(200);
        Map<String, String> inCounty = portraits(county);
        Map<String, String> inTownship = portraits(alone);
        List<String> both = new ArrayList<>(inTownship.keySet());
        both.retainAll(inCounty.keySet());
        assertThat(both).hasSizeGreaterThan(150);
        both.forEach(key -> assertThat(inTownship.get(key)).isEqualTo(inCounty.get(key)));
    }

    private static Map<String, String> portraits(Spec spec) throws IOException {
        Map<String, String> portraits = new HashMap<>();
        Rehearsal.of(spec).forEachHousehold(home -> {
            StringBuilder portrait = new StringBuilder();
            for (int i = 0; i < home.members(); i++) {
                Person person = home.member(i);
                portrait.append(person.age())
                        .append(person.male())
                        .append(person.relation())
                        .append(person.workPlace())
                        .append(' ');
            }
            for (int month = 0; month < Panel.MONTHS; month++) {
                portrait.append(home.fen("wage", month))
                        .append(' ')
                        .append(home.fen("operating", month))
                        .append(' ');
            }
            portraits.put(
                    home.village() + "/" + home.number(),
                    portrait.append(home.falls()).toString());
        });
        return portraits;
    }
}
