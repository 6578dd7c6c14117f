package org.holdfast.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {

    private static final Path POLICY = Files.isDirectory(Path.of("facts")) ? Path.of("") : Path.of("policy");

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PolicyCommand command = new PolicyCommand(new PrintStream(said, true, StandardCharsets.UTF_8));

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theShippedLawIsSound() {
        assertThat(command.run("check", POLICY.toString())).as(said()).isZero();
        assertThat(said()).contains(" rules, ").contains(" 0 problems.");
    }

    @Test
    void anEmptyFolderIsNotALaw() {
        assertThat(command.run("check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("No policy files were found.");
    }

    @Test
    void unknownWordsShowTheUsage() {
        assertThat(command.run("apply")).isEqualTo(2);
        assertThat(said()).startsWith("Usage:");
    }

    @Test
    void theRuleBookShowsSentencesNumbersAndScenarios() throws IOException {
        Path page = folder.resolve("docs/rulebook.md");

        assertThat(command.run("rulebook", POLICY.toString(), page.toString()))
                .as(said())
                .isZero();

        String text = Files.readString(page);
        assertThat(text)
                .contains("## Shelf risk")
                .contains("## Shelf quality")
                .contains("## Shelf elimination")
                .contains("## Shelf referral");
        assertThat(text)
                .contains("| scenario | on | place | verdict |")
                .contains("| from | place | value | document | confidence |");
    }

    @Test
    void theRuleBookInTheDocumentationIsTheLaw() throws IOException {
        Path page = folder.resolve("rulebook.md");
        command.run("rulebook", POLICY.toString(), page.toString());
        Path documented = POLICY.toAbsolutePath().resolveSibling("docs/generated/rulebook.md");

        assertThat(documented)
                .as("run: PolicyCommand rulebook policy docs/generated/rulebook.md")
                .exists();
        assertThat(Files.readString(documented)).isEqualTo(Files.readString(page));
    }
}
