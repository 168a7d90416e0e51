package dev.plumbline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The command is the rim: one class exits, and nothing of the core or of the host knows the
 * command.
 */
final class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.plumbline");

  @Test
  void onlyMainExits() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.plumbline.cli.Main")
        .and()
        .resideOutsideOfPackage("dev.plumbline.jmh..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(ALL);
  }

  @Test
  void onlyMainAndTheHostTouchTheStandardStreams() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.plumbline.cli.Main")
        .and()
        .resideOutsideOfPackage("dev.plumbline.jmh..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
  }

  @Test
  void nothingBelowKnowsTheCommand() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.plumbline.cli..")
        .check(ALL);
  }

  @Test
  void theHostKnowsOnlyJmh() {
    noClasses()
        .that()
        .resideInAPackage("dev.plumbline.jmh..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.plumbline.jmh..", "org.openjdk.jmh..", "java..")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void onlyTheHostKnowsJmhClasses() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.jmh..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.openjdk.jmh..")
        .check(ALL);
  }

  /**
   * Rulers are workloads: what they would be told of runs and machines, they might lean towards.
   */
  @Test
  void rulersKnowNothingOfWhatIsMeasured() {
    noClasses()
        .that()
        .resideInAPackage("dev.plumbline.cli.rulers..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.plumbline.cli.rulers..", "java..")
        .check(ALL);
  }

  @Test
  void packagesOfTheCommandAreFreeOfCycles() {
    slices()
        .matching("dev.plumbline.cli.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(ALL);
  }
}
