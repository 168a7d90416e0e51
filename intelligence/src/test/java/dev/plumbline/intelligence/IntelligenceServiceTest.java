package dev.plumbline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.intelligence.analysis.BagOfWords;
import dev.plumbline.intelligence.analysis.FailureReport;
import dev.plumbline.intelligence.analysis.PatternFinder;
import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import dev.plumbline.intelligence.planted.FailureKind;
import dev.plumbline.intelligence.planted.PlantedFailures;
import dev.plumbline.intelligence.store.Durability;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import dev.plumbline.intelligence.store.StoreKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntelligenceServiceTest {
  private static final long SEED = 31;
  private static final Instant ALWAYS = Instant.EPOCH;

  @TempDir Path folder;

  private final ExecutionSource source = new ExecutionSource(SEED);
  private final BagOfWords embedder = new BagOfWords();

  private IntelligenceService service(ExecutionStore store) {
    return new IntelligenceService(store, embedder, PatternFinder.usual());
  }

  private ExecutionStore store() throws StoreFailure {
    return StoreKind.SQLITE.open(folder, Durability.BUFFERED);
  }

  @Test
  void whatIsRememberedIsAnalysedAndWhatPassedIsLeftOut() throws Exception {
    try (IntelligenceService service = service(store())) {
      PlantedFailures planted = PlantedFailures.draw(source, 3, 30);
      for (TestExecution failure : planted.executions()) {
        service.remember(source.passed());
        service.remember(failure);
      }
      FailureReport report = service.analyse(ALWAYS, 1_000);
      assertThat(planted.agreement(report)).isEqualTo(1);
      assertThat(report.patterns()).hasSize(3);
      assertThat(service.count()).isEqualTo(60);
    }
  }

  @Test
  void theNewestFailuresAreAnalysedAndNoMoreThanAskedFor() throws Exception {
    try (IntelligenceService service = service(store())) {
      service.rememberAll(PlantedFailures.draw(source, 2, 20).executions());
      TestExecution newest = source.failed(FailureKind.DEADLOCK);
      service.remember(newest);
      assertThat(service.analyse(ALWAYS, 1).single()).containsExactly(newest);
      assertThat(service.analyse(newest.start(), 100).failures()).isEqualTo(1);
      assertThat(service.analyse(newest.start().plusNanos(1), 100).failures()).isZero();
    }
  }

  @Test
  void aFailureIsFoundByAMessageLikeItsOwn() throws Exception {
    try (IntelligenceService service = service(store())) {
      service.rememberAll(PlantedFailures.draw(source, 8, 80).executions());
      List<LikeFailure> like =
          service.like("No space left on device writing a file", ALWAYS, 80, 3);
      assertThat(like)
          .hasSize(3)
          .allSatisfy(
              each ->
                  assertThat(each.execution().failureMessage().orElseThrow())
                      .contains("No space left on device"))
          .isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
    }
  }

  @Test
  void aServiceIsHealthyWhileItsStoreAndItsModelAnswer() throws Exception {
    ExecutionStore store = store();
    try (IntelligenceService service = service(store)) {
      assertThat(service.health().isHealthy()).isTrue();
      store.close();
      assertThat(service.health().problem().orElseThrow()).startsWith("SQLite can't answer");
    }
  }

  @Test
  void aServiceWhoseModelIsGoneIsNotHealthy() throws Exception {
    try (IntelligenceService service = service(store())) {
      embedder.close();
      assertThat(service.health().problem()).contains("the embedder is closed");
    }
  }

  @Test
  void closingClosesTheStoreAndTheModel() throws Exception {
    ExecutionStore store = store();
    IntelligenceService service = service(store);
    service.close();
    service.close();
    assertThat(embedder.isClosed()).isTrue();
    assertThatExceptionOfType(StoreFailure.class).isThrownBy(store::ping);
  }
}
