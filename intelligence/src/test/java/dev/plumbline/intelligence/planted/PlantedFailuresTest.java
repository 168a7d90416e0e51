package dev.plumbline.intelligence.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.intelligence.analysis.FailurePattern;
import dev.plumbline.intelligence.analysis.FailureReport;
import dev.plumbline.intelligence.execution.Outcome;
import dev.plumbline.intelligence.execution.TestExecution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlantedFailuresTest {
  private static final long SEED = 99;

  @Test
  void theSameSeedMakesTheSameExecutions() {
    assertThat(new ExecutionSource(SEED).next(50)).isEqualTo(new ExecutionSource(SEED).next(50));
    assertThat(new ExecutionSource(SEED).next(50))
        .isNotEqualTo(new ExecutionSource(SEED + 1).next(50));
  }

  @Test
  void everyFifthExecutionFailsAndNoneIsLikeAnother() {
    List<TestExecution> executions = new ExecutionSource(SEED).next(500);
    assertThat(executions).extracting(TestExecution::id).doesNotHaveDuplicates();
    assertThat(executions.stream().filter(each -> each.outcome() == Outcome.FAILED)).hasSize(100);
    TestExecution again = new ExecutionSource(1).again(executions.get(0));
    assertThat(again.id()).isNotEqualTo(executions.get(0).id());
    assertThat(again.usage()).isSameAs(executions.get(0).usage());
  }

  @Test
  void theMessagesOfAKindDiffer() {
    PlantedFailures planted = PlantedFailures.draw(new ExecutionSource(SEED), 8, 160);
    Map<FailureKind, HashSet<String>> messages = new EnumMap<>(FailureKind.class);
    for (TestExecution execution : planted.executions()) {
      messages
          .computeIfAbsent(planted.kinds().get(execution.id()), kind -> new HashSet<>())
          .add(execution.failureMessage().orElseThrow());
    }
    assertThat(messages).hasSize(8);
    assertThat(messages.values()).allSatisfy(of -> assertThat(of).hasSizeGreaterThanOrEqualTo(10));
  }

  @Test
  void thePlantedKindsAgreeWithThemselvesAndShuffledOnesDoNot() {
    PlantedFailures planted = PlantedFailures.draw(new ExecutionSource(SEED), 4, 200);
    assertThat(planted.agreement(report(planted.executions(), 4))).isEqualTo(1);
    List<TestExecution> shuffled = new ArrayList<>(planted.executions());
    Collections.shuffle(shuffled, new Random(SEED));
    assertThat(planted.agreement(report(shuffled, 4)))
        .as("seed %d", SEED)
        .isCloseTo(0, within(0.05));
    assertThat(planted.agreement(new FailureReport(List.of(), shuffled, 0))).isZero();
  }

  /** A report that takes every so manieth failure for one pattern. */
  private static FailureReport report(List<TestExecution> executions, int patterns) {
    List<FailurePattern> found = new ArrayList<>();
    for (int pattern = 0; pattern < patterns; pattern++) {
      List<TestExecution> members = new ArrayList<>();
      for (int i = pattern; i < executions.size(); i += patterns) {
        members.add(executions.get(i));
      }
      found.add(new FailurePattern("any", 1, members));
    }
    return new FailureReport(found, List.of(), 0);
  }

  @Test
  void aReportAboutOtherFailuresIsRefused() {
    PlantedFailures planted = PlantedFailures.draw(new ExecutionSource(SEED), 4, 8);
    PlantedFailures others = PlantedFailures.draw(new ExecutionSource(1), 4, 8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> planted.agreement(report(others.executions(), 2)))
        .withMessageEndingWith("was not planted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> planted.agreement(report(planted.executions().subList(0, 4), 2)))
        .withMessage("a report about 4 failures, not 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlantedFailures.draw(new ExecutionSource(1), 9, 8));
  }
}
