package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every pattern of a policy must match a benchmark of the whole jar. */
final class PolicyFitTest {
  private static final PolicyFit.Listing JAR =
      arguments ->
          List.of(
              id("a.b.Codec.decode", arguments.isEmpty() ? "1" : "9"), id("a.b.Codec.encode", "1"));

  private static BenchmarkId id(String name, String size) {
    return new BenchmarkId(name, Mode.AVERAGE_TIME, Map.of("size", size), 1);
  }

  private static Policy policy(String budgets) throws Exception {
    return PolicyFile.read(new StringReader("budgets:\n" + budgets), "plumbline.yml");
  }

  private static List<String> unknown(String budgets, String... jmhArguments) throws Exception {
    return new PolicyFit(policy(budgets), JAR)
        .unknown(List.of(jmhArguments)).stream().map(Throwable::getMessage).toList();
  }

  @Test
  void aPatternThatNothingMatchesIsToldWithItsPlaceAndTheNearestName() throws Exception {
    assertThat(unknown("  d: {pattern: Codec.decode*, target: 1us}\n")).isEmpty();
    assertThat(unknown("  d: {pattern: Codec.decod, target: 1us}\n"))
        .singleElement()
        .asString()
        .startsWith("plumbline.yml:2:16: \"Codec.decod\" in budgets.d matches no benchmark")
        .contains("did you mean \"Codec.decode\"?");
  }

  @Test
  void aParameterOfTheCommandLineCountsBesidesThoseOfTheAnnotations() throws Exception {
    String large = "  d: {pattern: 'Codec.decode*size=9*', target: 1us}\n";
    assertThat(unknown(large)).hasSize(1);
    assertThat(unknown(large, "-p", "size=9")).isEmpty();
    assertThat(unknown("  d: {pattern: 'Codec.decode*size=1*', target: 1us}\n", "-p", "size=9"))
        .isEmpty();
  }

  @Test
  void aPolicyWithoutPatternsAsksForNoList() throws Exception {
    PolicyFit.Listing none =
        arguments -> {
          throw new AssertionError("listed");
        };
    assertThat(new PolicyFit(Policies.builtIn(), none).unknown(List.of())).isEmpty();
  }
}
