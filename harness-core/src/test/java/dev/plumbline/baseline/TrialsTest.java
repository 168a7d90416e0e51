package dev.plumbline.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.baseline.Trials.Intent;
import dev.plumbline.model.Blessing;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrialsTest {
  private static final Blessing BLESSING =
      new Blessing("main", "ada", Instant.parse("2026-11-21T08:00:00Z"), "first", false);
  private static final Run FIRST =
      Environments.run("r1", "abc", Environments.result("a.B.m", 1, 2, 3));
  private static final Run SECOND =
      Environments.run("r2", "abc", Environments.result("a.B.m", 1, 2, 3));
  private static final Run OTHER_CODE =
      Environments.run("r3", "def", Environments.result("a.B.m", 1, 2, 3));

  private static Trials offer(List<Run> existing, Run run, Intent intent) {
    return Trials.offer(existing, run, BLESSING, intent, false);
  }

  private static String refusal(List<Run> existing, Run run, Intent intent) {
    Trials trials = offer(existing, run, intent);
    assertThat(trials.trials()).isEqualTo(existing);
    return trials.refusal().orElseThrow().seen();
  }

  @Test
  void theFirstTrialCarriesItsBlessing() {
    Trials trials = offer(List.of(), FIRST, Intent.CREATE);
    assertThat(trials.refusal()).isEmpty();
    assertThat(trials.trials().get(0).header().blessing()).contains(BLESSING);
    assertThat(trials.trials().get(0).results()).isEqualTo(FIRST.results());
  }

  @Test
  void nothingIsOverwrittenSilently() {
    assertThat(refusal(List.of(FIRST), SECOND, Intent.CREATE))
        .isEqualTo(
            "there is one already, with 1 trial; --add makes this run a further trial, --replace"
                + " puts it in its place");
  }

  @Test
  void aFurtherTrialOfTheSameCodeIsAdded() {
    assertThat(offer(List.of(FIRST), SECOND, Intent.ADD).trials())
        .extracting(run -> run.header().id())
        .containsExactly("r1", "r2");
  }

  @Test
  void aRunIsNotATrialTwice() {
    assertThat(refusal(List.of(FIRST), FIRST, Intent.ADD))
        .isEqualTo("run r1 is a trial of it already");
  }

  @Test
  void otherCodeIsNoFurtherTrial() {
    assertThat(refusal(List.of(FIRST), OTHER_CODE, Intent.ADD))
        .contains("its trials are of commit abc and this run of def");
  }

  @Test
  void otherCodeIsAddedWhereSomebodyVouchesAndTheBlessingSaysSo() {
    Trials forced = Trials.offer(List.of(FIRST), OTHER_CODE, BLESSING, Trials.Intent.ADD, true);
    assertThat(forced.trials()).extracting(run -> run.header().id()).containsExactly("r1", "r3");
    assertThat(forced.trials().get(1).header().blessing().orElseThrow().forced()).isTrue();
    Trials same = Trials.offer(List.of(FIRST), SECOND, BLESSING, Trials.Intent.ADD, true);
    assertThat(same.trials().get(1).header().blessing()).contains(BLESSING);
    assertThat(Trials.offer(List.of(FIRST), FIRST, BLESSING, Trials.Intent.ADD, true).refusal())
        .isPresent();
  }

  @Test
  void replacingLeavesOnlyTheNewTrial() {
    assertThat(offer(List.of(FIRST, SECOND), OTHER_CODE, Intent.REPLACE).trials())
        .extracting(run -> run.header().id())
        .containsExactly("r3");
  }

  @Test
  void aRunSplitBySuiteAndJoinedAgainIsTheSameRun() {
    Run run =
        Environments.run(
            "r1",
            "abc",
            Environments.result("a.Core.m", 1, 2, 3),
            Environments.result("b.Web.m", 1, 2, 3));
    Map<String, Run> parts =
        SuiteSplit.split(run, id -> id.benchmark().startsWith("a.") ? "core" : "web");
    assertThat(parts.keySet()).containsExactly("core", "web");
    assertThat(parts.get("web").results()).containsExactly(run.results().get(1));
    assertThat(SuiteSplit.join(List.copyOf(parts.values()))).containsExactly(run);
  }

  @Test
  void runsOfDifferentIdsAreNotJoined() {
    assertThat(SuiteSplit.join(List.of(FIRST, SECOND))).containsExactly(FIRST, SECOND);
    assertThat(FIRST.header().plan()).isEqualTo(Plan.unknown());
  }
}
