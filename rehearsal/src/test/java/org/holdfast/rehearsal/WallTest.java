package org.holdfast.rehearsal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The truth must not know the rules it is used to measure: nothing of the law or the office is on this class
/// path.
class WallTest {

    @Test
    void rehearsalUsesPlacesAndNothingElseOfOurs() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.holdfast.rehearsal");
        assertThat(ours).as("too few classes; is the package right?").hasSizeGreaterThan(30);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.holdfast.rehearsal",
                        "org.holdfast.region",
                        "java..",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel..",
                        "org.jspecify..")
                .check(ours);
    }

    @Test
    void noClassOfTheLawOrTheOfficeCanEvenBeFound() {
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            assertThat(path)
                    .doesNotContain("/policy/")
                    .doesNotContain("/server/")
                    .doesNotContain("/postgres/");
        }
        for (String name : List.of("org.holdfast.policy.package-info", "org.holdfast.office.package-info")) {
            assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
        }
    }
}
