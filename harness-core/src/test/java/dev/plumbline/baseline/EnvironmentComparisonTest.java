package dev.plumbline.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Comparability;
import dev.plumbline.model.Comparability.Level;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.NoteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EnvironmentComparisonTest {
  private static Comparability change(EnvironmentFact fact, String value) {
    return EnvironmentComparison.between(
        Environments.EPYC, Environments.with(Environments.EPYC, fact, value));
  }

  @Test
  void anEnvironmentIsTheSameAsItself() {
    assertThat(EnvironmentComparison.between(Environments.EPYC, Environments.EPYC))
        .isEqualTo(Comparability.same());
  }

  @ParameterizedTest
  @EnumSource(EnvironmentFact.class)
  void everyFactMeansWhatItsWeightSays(EnvironmentFact fact) {
    Environment base = Environments.with(Environments.EPYC, fact, "1000");
    Environment head = Environments.with(Environments.EPYC, fact, "2000");
    Level expected =
        switch (fact.weight()) {
          case DIFFERENT -> Level.DIFFERENT;
          case DRIFT -> Level.DRIFTED;
          case INFORMATION -> Level.SAME;
        };
    assertThat(EnvironmentComparison.between(base, head).level()).isEqualTo(expected);
  }

  @Test
  void theWeightiestDifferenceIsNamedFirst() {
    Environment head =
        Environments.with(
            Environments.with(Environments.EPYC, EnvironmentFact.MEMORY, "1"),
            EnvironmentFact.JVM_FEATURE_VERSION,
            "25");
    assertThat(EnvironmentComparison.between(Environments.EPYC, head).differences())
        .containsExactly("jvm feature version: 17 → 25", "memory bytes: 25769803776 → 1");
  }

  @Test
  void memoryWithinFivePercentIsTheSameMemory() {
    assertThat(change(EnvironmentFact.MEMORY, "24481313588").level()).isEqualTo(Level.SAME);
    assertThat(change(EnvironmentFact.MEMORY, "24481313586").level()).isEqualTo(Level.DRIFTED);
    assertThat(change(EnvironmentFact.MEMORY, "plenty").level()).isEqualTo(Level.DRIFTED);
  }

  @Test
  void whatOnlyOneSideKnowsIsADoubtAndNoDifference() {
    Environment head = Environments.without(Environments.EPYC, EnvironmentFact.CPU_MODEL);
    assertThat(EnvironmentComparison.between(Environments.EPYC, head).level())
        .isEqualTo(Level.SAME);
    assertThat(EnvironmentComparison.unknown(Environments.EPYC, head))
        .hasValueSatisfying(
            note -> {
              assertThat(note.code()).isEqualTo(NoteCode.ENVIRONMENT_UNKNOWN);
              assertThat(note.seen()).isEqualTo("not recorded: cpu model (this run)");
            });
    assertThat(EnvironmentComparison.unknown(head, Environments.EPYC))
        .hasValueSatisfying(note -> assertThat(note.seen()).contains("cpu model (baseline)"));
  }

  @Test
  void aLimitThatNeitherSideHasIsNoDoubt() {
    assertThat(EnvironmentComparison.unknown(Environments.EPYC, Environments.EPYC)).isEmpty();
  }
}
