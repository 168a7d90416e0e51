package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NamedBenchmarksTest {
  private static final BenchmarkId TEN = Examples.id("Registry.lookup", "size", "10");
  private static final BenchmarkId HUNDRED = Examples.id("Registry.lookup", "size", "100");
  private static final BenchmarkId ALL = Examples.id("Registry.lookupAll");

  private final NamedBenchmarks benchmarks = new NamedBenchmarks(decision());

  private static Decision decision() {
    List<Judgement> judgements =
        Stream.of(TEN, HUNDRED, ALL)
            .map(
                id ->
                    Examples.judged(
                        Examples.compared(id, 1e-8, 1e-8, -0.01, 0.01),
                        Verdict.UNCHANGED,
                        false,
                        "within"))
            .toList();
    return Examples.of(Outcome.PASSED, judgements);
  }

  @Test
  void aWholeNameWinsOverNamesThatContainIt() {
    assertThat(benchmarks.matching("Registry.lookup size=10")).containsExactly(TEN);
    assertThat(benchmarks.matching(HUNDRED.text())).containsExactly(HUNDRED);
    assertThat(benchmarks.matching("Registry.lookup")).containsExactly(TEN, HUNDRED);
  }

  @Test
  void aPartFindsAllThatContainItWhateverItsCase() {
    assertThat(benchmarks.matching("LOOKUPa")).containsExactly(ALL);
    assertThat(benchmarks.matching("lookup")).containsExactly(TEN, HUNDRED, ALL);
    assertThat(benchmarks.matching("scan")).isEmpty();
  }

  @Test
  void theNearestNamesComeFirst() {
    assertThat(benchmarks.nearest("Registry.lokupAll", 2)).hasSize(2);
    assertThat(benchmarks.nearest("Registry.lokupAll", 2).get(0)).isEqualTo("Registry.lookupAll");
  }

  @Test
  void aMetricThatIsNotThereHasNoVerdict() {
    assertThat(benchmarks.metrics(TEN)).containsExactly("score");
    assertThat(benchmarks.judgement(TEN, "score")).isPresent();
    assertThat(benchmarks.judgement(TEN, "bytes")).isEmpty();
  }
}
