package org.haguecourier.sandbox;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** A stand-in that shared code with what it checks would share its mistakes. */
class IndependenceTest {
    private final JavaClasses sandbox = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.haguecourier.sandbox");

    @Test
    void usesNoneOfTheOtherRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sandbox.samples..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.haguecourier..")
                        .and(resideOutsideOfPackage("org.haguecourier.sandbox..")))
                .check(sandbox);
    }

    @Test
    void isPlainJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.camel..", "io.quarkus..", "jakarta..")
                .check(sandbox);
    }
}
