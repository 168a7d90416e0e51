package dev.plumbline.compare;

import static dev.plumbline.compare.TestRuns.compare;
import static dev.plumbline.compare.TestRuns.compared;
import static dev.plumbline.compare.TestRuns.id;
import static dev.plumbline.compare.TestRuns.measurement;
import static dev.plumbline.compare.TestRuns.result;
import static dev.plumbline.compare.TestRuns.run;
import static dev.plumbline.compare.TestRuns.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairingTest {
  @Test
  void pairsKeepTheOrderOfTheHeadThenComesWhatOnlyTheBaseHas() {
    Run base =
        run(
            result(id("gone"), score(1, 2)),
            result(id("b"), score(1, 2)),
            result(id("a"), score(1, 2)));
    Run head =
        run(
            result(id("a"), score(1, 2)),
            result(id("new"), score(1, 2)),
            result(id("b"), score(1, 2)));

    List<Pair> pairs = compare(base, head).pairs();

    assertThat(pairs)
        .extracting(pair -> pair.id().shortName())
        .containsExactly("C.a", "C.new", "C.b", "C.gone");
    assertThat(pairs.get(1)).isInstanceOf(Pair.OnlyHead.class);
    assertThat(pairs.get(3)).isInstanceOf(Pair.OnlyBase.class);
  }

  @Test
  void theOrderOfParametersDoesNotMatter() {
    BenchmarkId one =
        new BenchmarkId("a.C.m", Mode.AVERAGE_TIME, parameters("x", "1", "y", "2"), 1);
    BenchmarkId two =
        new BenchmarkId("a.C.m", Mode.AVERAGE_TIME, parameters("y", "2", "x", "1"), 1);

    assertThat(compare(run(result(one, score(1, 2))), run(result(two, score(1, 2)))).pairs())
        .singleElement()
        .isInstanceOf(Pair.Compared.class);
  }

  @Test
  void aChangedModeIsSaidSoAndNotCompared() {
    changed(
        new BenchmarkId("a.b.C.m", Mode.THROUGHPUT, Map.of(), 1),
        NoteCode.MODE_CHANGED,
        "mode changed from avgt to thrpt");
  }

  @Test
  void changedThreadsAreSaidSo() {
    changed(
        new BenchmarkId("a.b.C.m", Mode.AVERAGE_TIME, Map.of(), 4),
        NoteCode.THREADS_CHANGED,
        "threads changed from 1 to 4");
  }

  @Test
  void changedParametersAreSaidSo() {
    changed(
        new BenchmarkId("a.b.C.m", Mode.AVERAGE_TIME, Map.of("size", "10"), 1),
        NoteCode.PARAMETERS_CHANGED,
        "parameters changed from none to size=10");
  }

  private static void changed(BenchmarkId head, NoteCode code, String reason) {
    Comparison comparison =
        compare(run(result(id("m"), score(1, 2))), run(result(head, score(1, 2))));

    Pair.Incomparable pair = (Pair.Incomparable) comparison.pairs().get(0);
    assertThat(pair.id()).isEqualTo(head);
    assertThat(pair.reason()).isEqualTo(reason);
    assertThat(pair.notes()).extracting("code").containsExactly(code);
    assertThat(comparison.pairs()).hasSize(1);
  }

  @Test
  void anAddedParameterValueIsNewAndTheRestStaysPaired() {
    BenchmarkId ten = new BenchmarkId("a.C.m", Mode.AVERAGE_TIME, Map.of("size", "10"), 1);
    BenchmarkId twenty = new BenchmarkId("a.C.m", Mode.AVERAGE_TIME, Map.of("size", "20"), 1);

    List<Pair> pairs =
        compare(
                run(result(ten, score(1, 2))),
                run(result(twenty, score(1, 2)), result(ten, score(1, 2))))
            .pairs();

    assertThat(pairs.get(0)).isInstanceOf(Pair.OnlyHead.class);
    assertThat(pairs.get(1)).isInstanceOf(Pair.Compared.class);
  }

  @Test
  void unitsOfAnotherKindAreNotCompared() {
    Metric bytes = Metric.of(Metric.PRIMARY, Unit.parse("B/op"));
    Comparison comparison =
        compare(run(result(id("m"), score(1, 2))), run(result(id("m"), measurement(bytes, 1, 2))));

    Pair.Incomparable pair = (Pair.Incomparable) comparison.pairs().get(0);
    assertThat(pair.reason()).isEqualTo("unit of score changed from ns/op to B/op");
    assertThat(pair.notes()).extracting("code").containsExactly(NoteCode.UNIT_CHANGED);
  }

  @Test
  void nothingInCommonIsSaidOnTheWhole() {
    Comparison comparison =
        compare(run(result(id("a"), score(1, 2))), run(result(id("b"), score(1, 2))));

    assertThat(comparison.notes()).extracting("code").contains(NoteCode.NOTHING_IN_COMMON);
    assertThat(comparison.pairs()).hasSize(2);
  }

  @Test
  void whatTheFiltersLeftOutIsCountedOnceAndNotMissing() {
    Run base =
        run(
            result(id("a"), score(1, 2)),
            result(id("x"), score(1, 2)),
            result(id("y"), score(1, 2)));
    Comparison comparison =
        Comparing.compare(
            List.of(base),
            run(result(id("a"), score(1, 2))),
            Comparability.same(),
            id -> id.equals(id("a")),
            0.01);

    assertThat(comparison.pairs()).hasSize(1);
    assertThat(comparison.notes())
        .filteredOn(note -> note.code() == NoteCode.OUT_OF_SCOPE)
        .singleElement()
        .extracting("seen")
        .isEqualTo("2 benchmarks of the base left out by the filters");
  }

  @Test
  void anotherSetUpIsComparedWithANote() {
    Setup longer = new Setup(List.of("-Xmx1g"), Map.of("forks", "5", "warmupTime", "2 s"));
    BenchmarkResult head =
        new BenchmarkResult(id("m"), longer, List.of(score(1, 2)), List.of(), List.of());

    Pair.Compared pair = compared(compare(run(result(id("m"), score(1, 2))), run(head)), 0);

    assertThat(pair.notes())
        .filteredOn(note -> note.code() == NoteCode.SETUP_CHANGED)
        .singleElement()
        .extracting("seen")
        .isEqualTo("jvmArgs: [] → [-Xmx1g], warmupTime: 1 s → 2 s");
  }

  @Test
  void forksThatAreAllSkippedAreSkipped() {
    ForkOutcome skipped = new ForkOutcome(1, ForkState.SKIPPED, "no container engine", "");
    BenchmarkResult head =
        new BenchmarkResult(id("m"), TestRuns.SETUP, List.of(), List.of(skipped), List.of());

    Pair.NotMeasured pair =
        (Pair.NotMeasured) compare(run(result(id("m"), score(1, 2))), run(head)).pairs().get(0);

    assertThat(pair.state()).isEqualTo(ForkState.SKIPPED);
    assertThat(pair.reason()).isEqualTo("no container engine");
  }

  @Test
  void aResultWithoutValuesIsAFailure() {
    Pair pair = compare(List.of(), run(result(id("m")))).pairs().get(0);

    assertThat(((Pair.NotMeasured) pair).state()).isEqualTo(ForkState.FAILED);
  }

  @Test
  void whatTheBaseFailedToMeasureIsNewWithItsReason() {
    ForkOutcome failed = new ForkOutcome(1, ForkState.FAILED, "threw Y", "");
    Comparison comparison =
        compare(run(TestRuns.ended(id("m"), failed)), run(result(id("m"), score(1, 2))));

    assertThat(comparison.pairs().get(0)).isInstanceOf(Pair.OnlyHead.class);
    assertThat(comparison.pairs().get(0).notes().get(0).seen()).contains("threw Y");
  }

  private static Map<String, String> parameters(String k1, String v1, String k2, String v2) {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }
}
