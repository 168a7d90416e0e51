package dev.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the packages is the flow of the data, and the core has no effects. */
final class ArchitectureTest {

  /** The steps from run to report; each may import only those before it. */
  private static final List<String> STEPS =
      List.of(
          "unit",
          "stats",
          "model",
          "codec",
          "baseline",
          "compare",
          "gate",
          "plan",
          "calibrate",
          "history",
          "slo",
          "report");

  private static final String ROOT = "dev.plumbline";

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageIsAStepOfTheFlow() {
    Set<String> packages =
        CORE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(STEPS).containsAll(packages);
  }

  @Test
  void aPackageImportsOnlyThoseBeforeIt() {
    for (int step = 0; step < STEPS.size(); step++) {
      String[] later =
          STEPS.subList(step + 1, STEPS.size()).stream()
              .map(name -> ROOT + "." + name + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + STEPS.get(step) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .allowEmptyShould(true)
            .check(CORE);
      }
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + STEPS.get(step) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT)
          .allowEmptyShould(true)
          .check(CORE);
    }
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void statisticsAndUnitsImportNothingOfOurs() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".stats..", ROOT + ".unit..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "belong to another package of Plumbline",
                type ->
                    type.getPackageName().startsWith(ROOT)
                        && !type.getPackageName().startsWith(ROOT + ".stats")
                        && !type.getPackageName().startsWith(ROOT + ".unit")))
        .check(CORE);
  }

  @Test
  void reportsKnowNoStatistics() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".stats..", ROOT + ".codec..", "org.hipparchus..")
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void theCoreTouchesNoFileProcessThreadOrNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.File|java\\.io\\.File(Input|Output)Stream|java\\.io\\.FileReader"
                + "|java\\.io\\.FileWriter|java\\.io\\.RandomAccessFile|java\\.lang\\.Process.*"
                + "|java\\.lang\\.Thread|java\\.lang\\.Runtime|java\\.util\\.concurrent\\.Exec.*"
                + "|java\\.net\\.(?!URI).*|java\\.util\\.Timer|java\\.io\\.Console")
        .check(CORE);
  }

  @Test
  void theCoreNeitherPrintsNorExitsNorReadsAClock() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .orShould()
        .callMethod(java.time.Clock.class, "systemDefaultZone")
        .check(CORE);
  }

  @Test
  void theCoreDrawsNoUnseededRandomNumbers() {
    noClasses()
        .should()
        .callConstructor(java.util.Random.class)
        .orShould()
        .callConstructor(java.util.SplittableRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .check(CORE);
  }

  @Test
  void theCoreKnowsNoJmhClass() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.openjdk.jmh..").check(CORE);
  }
}
