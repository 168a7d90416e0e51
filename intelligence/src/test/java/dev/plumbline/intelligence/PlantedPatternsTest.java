package dev.plumbline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.intelligence.analysis.FailureReport;
import dev.plumbline.intelligence.analysis.PatternFinder;
import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import dev.plumbline.intelligence.planted.FailureKind;
import dev.plumbline.intelligence.planted.PlantedFailures;
import dev.plumbline.intelligence.store.Durability;
import dev.plumbline.intelligence.store.StoreKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the real model the kinds of failure that were planted are found. */
@Timeout(240)
class PlantedPatternsTest {
  private static final double GOOD = 0.9;
  private static final int FAILURES = 80;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ModelPrecision.class)
  void plantedKindsAreFoundAndShuffledOnesAreNot(ModelPrecision precision) {
    try (Embedder embedder = OnnxEmbedder.open(precision)) {
      for (int kinds : new int[] {2, 5, 8}) {
        long seed = 100L + kinds;
        PlantedFailures planted = PlantedFailures.draw(new ExecutionSource(seed), kinds, FAILURES);
        FailureReport report = PatternFinder.usual().find(planted.executions(), embedder);
        assertThat(planted.agreement(report))
            .as("%d kinds, seed %d", kinds, seed)
            .isGreaterThanOrEqualTo(GOOD);
        assertThat(report.shortened()).isZero();
        assertThat(shuffled(planted, seed).agreement(report))
            .as("%d kinds, shuffled with seed %d", kinds, seed)
            .isCloseTo(0, within(0.1));
      }
    }
  }

  /** The same failures, each with the kind of another. */
  private static PlantedFailures shuffled(PlantedFailures planted, long seed) {
    List<FailureKind> kinds = new ArrayList<>();
    planted.executions().forEach(each -> kinds.add(planted.kinds().get(each.id())));
    Collections.shuffle(kinds, new Random(seed));
    Map<UUID, FailureKind> others = new HashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      others.put(planted.executions().get(i).id(), kinds.get(i));
    }
    return new PlantedFailures(planted.executions(), others);
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  void aServiceOnFilesFindsWhatAnEarlierOneRemembered(StoreKind store) throws Exception {
    ServiceOptions options =
        new ServiceOptions(
            store, folder, Durability.SYNCED, ModelPrecision.INT8, PatternFinder.usual());
    ExecutionSource source = new ExecutionSource(7);
    PlantedFailures planted = PlantedFailures.draw(source, 4, 24);
    try (IntelligenceService service = IntelligenceService.open(options)) {
      assertThat(service.health().problem()).isEmpty();
      service.rememberAll(planted.executions());
      service.remember(source.passed());
    }
    try (IntelligenceService service = IntelligenceService.open(options)) {
      FailureReport report = service.analyse(Instant.EPOCH, 100);
      assertThat(planted.agreement(report)).isGreaterThanOrEqualTo(GOOD);
      TestExecution first = planted.executions().get(0);
      assertThat(service.like(first.failureMessage().orElseThrow(), Instant.EPOCH, 100, 1).get(0))
          .satisfies(like -> assertThat(like.execution()).isEqualTo(first))
          .satisfies(like -> assertThat(like.similarity()).isCloseTo(1, within(0.01)));
    }
  }
}
