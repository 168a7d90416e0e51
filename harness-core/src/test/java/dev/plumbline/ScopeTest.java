package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Plan;
import java.io.StringReader;
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
  void furtherValuesThatOtherProfilesMeasureAreNotInScopeUnlessAskedFor() throws Exception {
    Policy policy =
        PolicyFile.read(
            new StringReader(
                "parameters: [{pattern: Codec.*, profiles: nightly, values: {size: 7}}]"),
            "plumbline.yml");
    BenchmarkId further = JMH.with(Map.of("size", "7"));
    BenchmarkId declared = JMH.with(Map.of("size", "1"));

    assertThat(inScope("quick", policy, List.of(), further, declared)).containsExactly(declared);
    assertThat(inScope("nightly", policy, List.of(), further, declared))
        .containsExactly(further, declared);
    assertThat(inScope("quick", policy, List.of("-p", "size=7"), further, declared))
        .containsExactly(further);
    assertThat(inScope("quick", policy, List.of("-p", "kind=a"), further)).isEmpty();
  }

  private static List<BenchmarkId> inScope(
      String profile, Policy policy, List<String> jmhArguments, BenchmarkId... ids) {
    Plan plan = new Plan(profile, 5, List.of(), List.of(), jmhArguments, List.of());
    return List.of(ids).stream().filter(Scope.of(plan, policy)).toList();
  }

  @Test
  void aClassOfAPackageNamedProcessIsNoProcess() {
    BenchmarkId id = new BenchmarkId("process.Codec.decode", Mode.SINGLE_SHOT, Map.of(), 1);
    assertThat(id.process()).isFalse();
    assertThat(BUILD.process()).isTrue();
    assertThat(BUILD.shortName()).isEqualTo("process.build");
  }
}
