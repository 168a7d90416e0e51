package dev.plumbline.intelligence.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.intelligence.embedding.Neighbour;
import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import dev.plumbline.intelligence.planted.FailureKind;
import dev.plumbline.intelligence.planted.PlantedFailures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternFinderTest {
  private static final long SEED = 5;

  private final ExecutionSource source = new ExecutionSource(SEED);
  private final BagOfWords embedder = new BagOfWords();

  private FailureReport find(List<TestExecution> failures) {
    return PatternFinder.usual().find(failures, embedder);
  }

  @Test
  void failuresWithTheSameWordsAreOnePattern() {
    PlantedFailures planted = PlantedFailures.draw(source, 8, 120);
    FailureReport report = find(planted.executions());
    assertThat(planted.agreement(report)).as("seed %d", SEED).isGreaterThan(0.9);
    assertThat(report.failures()).isEqualTo(120);
    assertThat(report.shortened()).isZero();
  }

  @Test
  void aPatternTellsWhatBelongsToItNewestFirst() {
    List<TestExecution> deadlocks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      deadlocks.add(source.failed(FailureKind.DEADLOCK));
    }
    TestExecution other = source.failed(FailureKind.OUT_OF_MEMORY);
    List<TestExecution> all = new ArrayList<>(deadlocks);
    all.add(1, other);
    FailureReport report = find(all);
    assertThat(report.single()).containsExactly(other);
    assertThat(report.patterns()).hasSize(1);
    FailurePattern pattern = report.patterns().get(0);
    assertThat(pattern.executions())
        .containsExactlyElementsOf(
            deadlocks.stream()
                .sorted(Comparator.comparing(TestExecution::start).reversed())
                .toList());
    assertThat(pattern.representative()).startsWith("Deadlock found");
    assertThat(pattern.cohesion()).isBetween(0.8, 1.0);
    assertThat(pattern.firstSeen()).isEqualTo(deadlocks.get(0).start());
    assertThat(pattern.lastSeen()).isEqualTo(deadlocks.get(2).start());
    assertThat(pattern.testNames())
        .containsAll(deadlocks.stream().map(TestExecution::testName).toList());
  }

  @Test
  void theSameMessageTwiceIsAPatternAndEmbeddedOnce() {
    TestExecution first = source.failed(FailureKind.DISK_FULL);
    TestExecution second = source.again(first);
    FailureReport report = find(List.of(first, second));
    assertThat(report.patterns())
        .containsExactly(
            new FailurePattern(first.failureMessage().orElseThrow(), 1, List.of(second, first)));
    assertThat(embedder.texts()).isEqualTo(1);
  }

  @Test
  void theMostFrequentPatternComesFirst() {
    List<TestExecution> failures = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      failures.add(source.failed(i < 2 ? FailureKind.NULL_REFERENCE : FailureKind.DEADLOCK));
    }
    assertThat(find(failures).patterns())
        .extracting(pattern -> pattern.executions().size())
        .containsExactly(7, 2);
  }

  @Test
  void noFailuresHaveNoPatterns() {
    assertThat(find(List.of())).isEqualTo(new FailureReport(List.of(), List.of(), 0));
  }

  @Test
  void whatDidNotFailIsRefused() {
    TestExecution passed = source.passed();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> find(List.of(passed)))
        .withMessage(passed.testName() + " did not fail");
  }

  @Test
  void longMessagesAreComparedByTheirBeginningsWhichIsCounted() {
    List<String> messages =
        List.of("short", "x".repeat(500), "y".repeat(501), "z".repeat(499) + "\uD83D\uDE00");
    MessageVectors vectors = MessageVectors.of(messages, embedder);
    assertThat(vectors.vectors()).hasSize(4);
    assertThat(vectors.shortened()).isEqualTo(2);
    assertThat(vectors.vectors().get(2)).isEqualTo(embedder.embed("y".repeat(500)));
    assertThat(vectors.vectors().get(3)).isEqualTo(embedder.embed("z".repeat(499)));
  }

  @Test
  void messagesAreFoundByWhatTheySay() {
    PlantedFailures planted = PlantedFailures.draw(source, 8, 40);
    MessageNeighbours neighbours = MessageNeighbours.of(planted.executions(), embedder);
    List<Neighbour> found = neighbours.like("Deadlock found when trying to get lock", 5);
    assertThat(found)
        .hasSize(5)
        .allSatisfy(
            near ->
                assertThat(planted.kinds().get(planted.executions().get(near.index()).id()))
                    .isEqualTo(FailureKind.DEADLOCK));
  }
}
