package org.holdfast.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.office.Holdfast;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The walls of design.md 3, held by the build.
class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(Holdfast.class);

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        assertThat(modules.stream())
                .as("no modules found; is the base package right?")
                .hasSizeGreaterThan(8);
        modules.verify();
    }

    @Test
    void theMapInTheDocumentationIsTheMapInTheCode() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Who uses whom",
                "",
                "Made by the build from the code (`ModularityTest`). Each line: a module, and the modules it uses now.",
                "",
                "| module | uses |",
                "|---|---|"));
        modules.stream()
                .sorted((a, b) ->
                        a.getIdentifier().toString().compareTo(b.getIdentifier().toString()))
                .forEach(module -> lines.add("| %s | %s |"
                        .formatted(
                                module.getIdentifier(),
                                String.join(
                                        ", ",
                                        module.getDirectDependencies(modules)
                                                .uniqueModules()
                                                .map(used ->
                                                        used.getIdentifier().toString())
                                                .sorted()
                                                .toList()))));
        Path map = House.root().resolve("docs/generated/modules.md");
        Files.createDirectories(map.getParent());
        Files.writeString(map, String.join("\n", lines) + "\n");

        assertThat(lines).hasSizeGreaterThan(14);
    }

    @Test
    void noStatementNamesTheSchemaOfAnotherModule() throws IOException {
        List<String> schemas = List.of(
                "shell",
                "region",
                "access",
                "journal",
                "intake",
                "registry",
                "assistance",
                "casework",
                "screening",
                "cases",
                "referrals",
                "papers",
                "progress",
                "exchange");
        Path resources = House.root().resolve("server/src/main/resources/org/holdfast/office");
        List<String> complaints = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".sql") && path.getParent().endsWith("sql"))
                    .toList()) {
                read++;
                String module = file.getParent().getParent().getFileName().toString();
                String text = Files.readString(file).replaceAll("--[^\n]*", "");
                for (String schema : schemas) {
                    boolean published = List.of("registry", "casework", "screening", "assistance", "cases", "referrals")
                            .contains(schema);
                    String foreign = "(?s).*\\b" + schema + "\\.(?!" + (published ? "reported_" : "\\B") + ")[a-z_]+.*";
                    if (!schema.equals(module)
                            && text.matches(foreign)
                            && !text.matches("(?s).*\\b" + schema + "\\.[a-z_]+\\s*\\(.*")) {
                        complaints.add(module + "/" + file.getFileName() + " reaches into schema " + schema
                                + "; ask that module's door, or read its reported_* views");
                    }
                }
            }
        }
        assertThat(read).as("too few statements found; is the path right?").isGreaterThan(8);
        assertThat(complaints).isEmpty();
    }
}
