package org.carechat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/// The edges that each package declares are the edges that there are, and some libraries stay behind one door.
class ArchitectureTest {

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.carechat");
    }

    @Test
    void packagesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(CareChat.class).verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversation", "dialogue", "bundle"})
    void theCoreKnowsNoFramework(String name) {
        assertHasClasses(name);
        noClasses()
                .that(resideInAPackage("org.carechat." + name + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(nameEndingWith("package-info"))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(classes);
    }

    @Test
    void theDialogueKnowsOnlyTheConversation() {
        classes()
                .that(resideInAPackage("org.carechat.dialogue..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(nameEndingWith("package-info"))))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "org.carechat.dialogue..",
                        "org.carechat.conversation..")
                .check(classes);
    }

    @Test
    void oneDoorToRedis() {
        onlyIn("store", "io.lettuce..");
    }

    @Test
    void oneDoorToLanguageLibraries() {
        onlyIn("language", "dev.langchain4j..");
        onlyIn("language", "opennlp..");
    }

    /// But for its arithmetic of vectors.
    @Test
    void oneDoorToLucene() {
        onlyIn("knowledge", "org.apache.lucene.[analysis|codecs|document|index|queryparser|search|store]..");
    }

    private static void onlyIn(String name, String library) {
        assertHasClasses(name);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carechat." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(classes);
    }

    /// A rule about a package without classes would pass on nothing.
    private static void assertHasClasses(String name) {
        assertThat(classes.stream().anyMatch(found -> found.getPackageName().equals("org.carechat." + name)))
                .as("org.carechat." + name + " holds classes")
                .isTrue();
    }
}
