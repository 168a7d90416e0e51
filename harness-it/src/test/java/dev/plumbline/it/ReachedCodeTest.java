package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.code.BenchmarkCode;
import dev.plumbline.cli.code.ReachedCode;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What benchmarks reach in jars as JMH's own generator writes them. */
class ReachedCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.20", "1.21", "1.37"})
  void everyJmhWritesWhatABenchmarkStartsFrom(String version) throws Exception {
    ReachedCode reached = reached(SuiteJar.of("Behaved", version), "suite.Behaved.increment");

    assertThat(reached.widened()).isEmpty();
    assertThat(reached.classes()).isGreaterThan(300);
  }

  @Test
  void aRebuildOfTheSameSourceIsTheSameCode() throws Exception {
    Path again = SuiteJar.changed("Planted", "rebuilt", "class Planted", "class Planted");

    assertThat(again).isNotEqualTo(SuiteJar.of("Planted", SuiteJar.currentJmh()));
    assertThat(reached(again, "suite.Planted.changed"))
        .isEqualTo(reached(SuiteJar.of("Planted", SuiteJar.currentJmh()), "suite.Planted.changed"));
  }

  @Test
  void anotherJmhIsAnotherCode() throws Exception {
    ReachedCode older = reached(SuiteJar.of("Behaved", "1.20"), "suite.Behaved.increment");
    ReachedCode newer = reached(SuiteJar.of("Behaved", "1.21"), "suite.Behaved.increment");

    assertThat(older.sameAs(newer)).isFalse();
  }

  @Test
  void theBenchmarksOfOneClassShareItsCodeButNotTheirLines() throws Exception {
    Path jar = SuiteJar.of("Planted", SuiteJar.currentJmh());

    assertThat(reached(jar, "suite.Planted.untouched").digest())
        .isNotEqualTo(reached(jar, "suite.Planted.changed").digest());
  }

  private static ReachedCode reached(Path jar, String benchmark) throws Exception {
    try (BenchmarkCode code = BenchmarkCode.read(List.of(jar))) {
      return code.of(new BenchmarkId(benchmark, Mode.AVERAGE_TIME, Map.of(), 1));
    }
  }
}
