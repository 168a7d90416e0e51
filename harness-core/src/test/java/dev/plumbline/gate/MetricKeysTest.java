package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units and directions of metrics are declared in a policy. */
final class MetricKeysTest {
  private static MetricRule only(String entry) {
    return PolicyTexts.read("metrics:", "  - " + entry).metrics().get(0);
  }

  @Test
  void aNameAUnitAndADirectionAreEnough() {
    assertThat(only("{metric: bytesPerEntry, unit: B, better: lower}"))
        .isEqualTo(
            new MetricRule(
                "bytesPerEntry",
                Optional.empty(),
                Optional.of(Unit.parse("B")),
                Direction.LOWER_IS_BETTER,
                false));
  }

  @Test
  void everythingElseCanBeSaidToo() {
    MetricRule rule =
        only(
            "{metric: '*Cosine', pattern: Model.embed*, unit: ratio, better: higher, exact: true}");
    assertThat(rule.pattern()).contains("Model.embed*");
    assertThat(rule.unit()).contains(Unit.parse("ratio"));
    assertThat(rule.better()).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(rule.exact()).isTrue();
    assertThat(rule.names("minimumCosine")).isTrue();
    assertThat(rule.names("cosines")).isFalse();
  }

  @Test
  void whatIsNeitherBetterNorWorseHasNoDirection() {
    assertThat(only("{metric: collections, better: neither}").better())
        .isEqualTo(Direction.UNKNOWN);
  }

  @Test
  void noMetricMeansTheScore() {
    assertThat(only("{metric: '*', unit: B, better: lower}").names("score")).isFalse();
  }

  @Test
  void aPatternThatMatchesNoBenchmarkIsFound() {
    Policy policy =
        PolicyTexts.read("metrics: [{metric: m, pattern: Registry.fil, unit: B, better: lower}]");
    assertThat(PolicyCheck.unknownPatterns(policy, java.util.List.of(Pairs.id("a.Registry.fill"))))
        .extracting(Throwable::getMessage)
        .containsExactly(
            "plumbline.yml:1:32: \"Registry.fil\" in metrics matches no benchmark (did you mean"
                + " \"Registry.fill\"?)");
  }

  @Test
  void aPlainNumberIsATargetOfAMetricThatIsNamed() {
    Policy.Budget budget =
        PolicyTexts.read(
                "budgets: {h: {pattern: A.b, metric: hits, target: 90 %, critical: 80 %}}",
                "metrics: [{metric: hits, unit: '%', better: higher}]")
            .budgets()
            .get(0);
    assertThat(budget.unitText()).isEqualTo("%");
    assertThat(budget.target()).isEqualTo(90);
    assertThat(budget.critical()).isEqualTo(OptionalDouble.of(80));
  }

  @Test
  void criticalIsWorseInTheDeclaredDirection() {
    String metrics = "metrics: [{metric: hits, unit: '%', better: higher}]";
    String worse = "critical must be worse than the target";
    assertThat(
            PolicyTexts.problem(
                metrics, "budgets: {h: {metric: hits, target: 90 %, critical: 95 %}}"))
        .endsWith(worse);
    assertThat(
            PolicyTexts.problem(
                metrics, "slos: {h: {benchmark: a, metric: hits, target: 90 %, critical: 95 %}}"))
        .endsWith(worse);
    assertThat(
            PolicyTexts.problem(
                metrics, "budgets: {h: {metric: other, target: 90 %, critical: 80 %}}"))
        .endsWith(worse);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{unit: B, better: lower}] | 1:11: metrics needs the key \"metric\"",
        "[{metric: m, unit: B}] | 1:11: metrics needs the key \"better\"",
        "[{metric: m, unit: B, better: less}] | 1:40: \"less\" is no value of metrics.better; known:"
            + " lower, higher, neither",
        "[{metric: m, unit: B, better: highr}] | 1:40: \"highr\" is no value of metrics.better (did"
            + " you mean \"higher\"?)",
        "[{metric: m, unit: KIB, better: lower}] | 1:29: unit \"KIB\" is not known (did you mean"
            + " \"KiB\"?); known: ns, ns/op, us,",
        "[{metric: m, unit: bananas, better: lower}] | 1:29: unit \"bananas\" is not known",
        "[{metric: score, unit: B, better: lower}] | 1:20: \"score\" has the unit and direction of"
            + " the benchmark's mode",
        "[{metric: p99, better: lower}] | 1:20: \"p99\" has the unit",
        "[{metric: ' ', better: lower}] | 1:20: metrics.metric is empty",
        "[{metric: m, better: neither, exact: true}] | 1:47: exact says how a change is judged, and"
            + " \"better: neither\" that none is",
        "[{metric: m, better: lower, exact: yes}] | 1:45: \"yes\" is no value of metrics.exact",
        "[{metrik: m, better: lower}] | 1:12: key \"metrik\" is not known in metrics (did you mean"
            + " \"metric\"?)",
        "{m: {unit: B}} | 1:10: metrics must be a list: one \"- …\" for each",
      })
  void whatCannotBeReadIsSaidWithItsPlaceAndWhatWouldBeRight(String text, String problem) {
    assertThat(PolicyTexts.problem("metrics: " + text)).startsWith("plumbline.yml:" + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'budgets: {h: 90 %}', '1:14: unit \"%\" is not known'",
    "'slos: {h: {benchmark: a, target: 3 counts}}', '1:34: unit \"counts\" is not known'",
  })
  void aPlainNumberOfNoMetricIsNoTarget(String text, String problem) {
    assertThat(PolicyTexts.problem(text)).startsWith("plumbline.yml:" + problem);
  }
}
