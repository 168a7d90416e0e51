package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Processes are in the scope of a run only when it names them. */
final class ScopeTest {
  private static final BenchmarkId BUILD = BenchmarkId.ofProcess("build");
  private static final BenchmarkId START = BenchmarkId.ofProcess("start-up");
  private static final BenchmarkId JMH =
      new BenchmarkId("org.acme.Codec.decode", Mode.AVERAGE_TIME, Map.of(), 1);

  private static List<BenchmarkId> scope(String... include) {
    Plan plan = new Plan("quick", 5, List.of(include), List.of(), List.of(), List.of());
    return List.of(BUILD, START, JMH).stream().filter(Scope.of(plan)).toList();
  }

  @Test
  void aRunWithoutFiltersIsAboutEveryBenchmarkButProcesses() {
    assertThat(scope()).containsExactly(JMH);
    assertThat(scope(".")).containsExactly(JMH);
    assertThat(scope("build|decode")).containsExactly(JMH);
  }

  @Test
  void namedProcessesAreAllThereIsWithoutAFilter() {
    assertThat(scope(Scope.processes("build"))).containsExactly(BUILD);
    assertThat(scope(Scope.processes("[^.]+"))).containsExactly(BUILD, START);
  }

  @Test
  void filtersAndProcessesStandBesideEachOther() {
    assertThat(scope("decode", Scope.processes("start-up"))).containsExactly(START, JMH);
  }

  @Test
  void aClassOfAPackageNamedProcessIsNoProcess() {
    BenchmarkId id = new BenchmarkId("process.Codec.decode", Mode.SINGLE_SHOT, Map.of(), 1);
    assertThat(id.process()).isFalse();
    assertThat(BUILD.process()).isTrue();
    assertThat(BUILD.shortName()).isEqualTo("process.build");
  }
}
