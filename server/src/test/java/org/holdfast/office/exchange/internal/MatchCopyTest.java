package org.holdfast.office.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.matching.ExactIndex;
import org.holdfast.matching.IndexedLook;
import org.holdfast.matching.Listed;
import org.holdfast.matching.Nation;
import org.holdfast.matching.PackedName;
import org.holdfast.matching.People;
import org.holdfast.matching.PeopleBuilder;
import org.holdfast.office.exchange.internal.MatchCopy.Damaged;
import org.holdfast.office.exchange.internal.MatchCopy.Writing;
import org.holdfast.office.shell.FileCipher;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The encrypted copy: what was written is read, nothing of it in plain text, and a copy that is not whole is named
/// and never read half.
class MatchCopyTest {
    @TempDir
    private Path folder;

    private final FileCipher cipher = TestOffice.shared().bean(FileCipher.class);

    private MatchCopy copy() {
        return new MatchCopy(folder.resolve("matching"), cipher);
    }

    private static People block(int number) {
        PeopleBuilder people = new PeopleBuilder();
        people.household(62, 7, 620_101_001_201L);
        people.person(number, "欧阳东方红", 1, 0, number, 5);
        people.person(number + 1, "李芳", 2, 0, 0, 0);
        return people.done();
    }

    private Listed written(int blocks) {
        try (Writing writing = copy().writing(77)) {
            for (int i = 0; i < blocks; i++) {
                writing.add(block(10 * (i + 1)));
            }
            return writing.finish();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatWasWrittenIsReadAndNothingOfItLiesOpen() throws IOException, Damaged {
        written(3);
        Listed newest = copy().newest().orElseThrow();
        assertThat(newest.position()).isEqualTo(77);
        assertThat(newest.people()).isEqualTo(6);
        Nation nation = copy().load(newest);
        int found = nation.bearers(20, 5)[0];
        assertThat(IndexedLook.known(nation, found).name()).isEqualTo("欧阳东方红");
        assertThat(IndexedLook.known(nation, found + 1).name()).isEqualTo("李芳");
        int[] exact = new int[1];
        nation.match(
                new long[] {20}, new long[] {5}, new long[] {PackedName.OTHER}, new String[] {"欧阳东方红"}, 0, 1, exact);
        assertThat(exact[0]).isEqualTo(found);
        nation.match(
                new long[] {20}, new long[] {6}, new long[] {PackedName.OTHER}, new String[] {"欧阳东方红"}, 0, 1, exact);
        assertThat(exact[0]).isEqualTo(ExactIndex.NOBODY);
        for (Path file : files()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain(new String("东方".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String("东方".getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("matching"))).hasSize(3);
    }

    @Test
    void aFileThatWasAlteredCutShortOrTakenAwayIsNamedWithItsCure() throws IOException {
        Listed listed = written(2);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] altered = whole.clone();
            altered[whole.length / 2] ^= 1;
            Files.write(file, altered);
            refused();
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
            refused();
            Files.delete(file);
            refused();
            Files.write(file, whole);
        }
        // One part under the other's name.
        Path first = folder.resolve("matching/copy-" + listed.name())
                .resolve(listed.parts().get(0).name().toString());
        Path second = first.resolveSibling(listed.parts().get(1).name().toString());
        Files.write(first, Files.readAllBytes(second));
        refused();
    }

    private void refused() {
        assertThatThrownBy(() -> {
                    MatchCopy copy = copy();
                    copy.load(copy.newest().orElseThrow());
                })
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("written again");
    }

    @Test
    void aWritingThatBrokeOffLeavesTheLastCopyStanding() throws Damaged {
        Listed before = written(1);
        try (Writing writing = copy().writing(99)) {
            writing.add(block(500));
        }
        Writing killed = copy().writing(100);
        killed.add(block(600));
        assertThat(copy().newest()).contains(before);
        Listed after = written(2);
        assertThat(copy().newest()).contains(after);
        assertThat(folder.resolve("matching")).isDirectoryNotContaining("glob:**/writing-*");
    }
}
