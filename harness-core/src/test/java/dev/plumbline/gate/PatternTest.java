package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which benchmarks a rule is about, and what is said when there are none. */
final class PatternTest {
  private static final BenchmarkId ID =
      new BenchmarkId(
          "org.acme.ContainerReuse.reuseExisting", Mode.AVERAGE_TIME, Map.of("size", "10"), 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "container_reuse",
        "ContainerReuse",
        "reuse_existing",
        "container_reuse_reuse_existing",
        "org.acme.ContainerReuse.reuseExisting",
        "ContainerReuse.reuseExisting",
        "org.acme.*",
        "*.reuseExisting",
        "ContainerReuse.*",
        "*reuse*",
        "*size=10",
        "ContainerReuse.reuseExisting:avgt size=10",
        "org.acme.ContainerReuse.reuseExisting:avgt*",
        "*"
      })
  void thesePatternsMatch(String pattern) {
    assertThat(BenchmarkPattern.matches(pattern, ID)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "container",
        "reuse",
        "org.acme",
        "org.acme.ContainerReuse",
        "*size=1",
        "*:thrpt*",
        "orgXacme.*",
        "Reuse.reuseExisting"
      })
  void thesePatternsDoNot(String pattern) {
    assertThat(BenchmarkPattern.matches(pattern, ID)).isFalse();
  }

  @Test
  void aPatternMadeToBeSlowIsNotSlow() {
    BenchmarkId id = new BenchmarkId("a.B." + "a".repeat(5000), Mode.AVERAGE_TIME, Map.of(), 1);
    assertThat(BenchmarkPattern.matches("*a".repeat(500) + "*b", id)).isFalse();
  }

  @Test
  void aPatternThatNoBenchmarkMatchesIsAProblemWithTheNearestName() {
    Policy policy =
        PolicyTexts.read(
            "budgets:",
            "  container_reuse: 5us",
            "  cleanrom_creation: 200us",
            "suites:",
            "  all: org.acme.*",
            "  web: 'com.example.*'");
    BenchmarkId creation =
        new BenchmarkId("org.acme.CleanroomCreation.open", Mode.AVERAGE_TIME, Map.of(), 1);
    assertThat(PolicyCheck.unknownPatterns(policy, List.of(ID, creation)))
        .extracting(InputProblem::getMessage)
        .containsExactly(
            "plumbline.yml:3:3: \"cleanrom_creation\" in budgets.cleanrom_creation matches no"
                + " benchmark (did you mean \"CleanroomCreation\"?)",
            "plumbline.yml:6:8: \"com.example.*\" in suites.web matches no benchmark");
  }

  @Test
  void theBuiltInPolicyHasNoUnknownPatterns() {
    assertThat(PolicyCheck.unknownPatterns(Policies.builtIn(), List.of())).isEmpty();
  }

  @Test
  void theNearestWordIsTheOneWithTheFewestEdits() {
    List<String> known = List.of("notice", "warning", "critical");
    assertThat(NearestWord.to("crit1cal", known)).contains("critical");
    assertThat(NearestWord.to("WARNING", known)).contains("warning");
    assertThat(NearestWord.to("zebra", known)).isEmpty();
    assertThat(NearestWord.to("notice", List.of())).isEmpty();
    assertThat(NearestWord.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestWord.distance("", "abc")).isEqualTo(3);
  }
}
