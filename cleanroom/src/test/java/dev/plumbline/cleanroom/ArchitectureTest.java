package dev.plumbline.cleanroom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packages build upon each other in one direction. */
class ArchitectureTest {
  private static final String SCENARIO = "dev.plumbline.cleanroom.scenario";

  /** The parts of a scenario; each may import only those before it. */
  private static final List<String> PARTS =
      List.of("thread", "schedule", "determinism", "policy", "command");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.plumbline.cleanroom");

  @Test
  void noPackageComesBackToItself() {
    assertThat(CLASSES).isNotEmpty();
    slices().matching("dev.plumbline.cleanroom.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void aPartOfAScenarioImportsOnlyThoseBeforeIt() {
    for (int part = 0; part < PARTS.size(); part++) {
      String[] later =
          PARTS.subList(part + 1, PARTS.size()).stream()
              .map(name -> SCENARIO + "." + name)
              .toArray(String[]::new);
      String own = SCENARIO + "." + PARTS.get(part);
      noClasses()
          .that()
          .resideInAPackage(own)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SCENARIO)
          .check(CLASSES);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(own)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(CLASSES);
      }
    }
  }
}
