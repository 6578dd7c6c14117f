package org.holdfast.columnar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The copy's meaning is the same for every reader, so it knows none of them.
class WallsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.holdfast.columnar");

    @Test
    void theFormatKnowsNoFrameworkNoDatabaseAndNoCluster() {
        assertThat(CLASSES.size()).isGreaterThan(8);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "org.duckdb..",
                        "org.apache..",
                        "org.holdfast.office..",
                        "org.holdfast.cluster..")
                .check(CLASSES);
    }
}
