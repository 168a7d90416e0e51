package dev.plumbline.benches.memory.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PopulationTest {
  private static final int COUNT = 1_000;
  private static final int REPLACED = 400;
  private static final long SEED = 42;

  private final byte[][] before = new byte[COUNT][];

  @ParameterizedTest
  @EnumSource
  void asMuchLivesAfterAReplacementAsBefore(Lifetimes lifetimes) {
    Population population = new Population(lifetimes, COUNT, SEED);
    long bytes = population.bytes();
    assertThat(bytes).isBetween(COUNT * 2_000L, COUNT * 2_400L);
    assertThat(replaced(population)).isNotEmpty();
    assertThat(population.bytes()).isEqualTo(bytes);
  }

  @Test
  void bothKindsAreOfTheSameLengths() {
    Population one = new Population(Lifetimes.sequential, COUNT, SEED);
    Population other = new Population(Lifetimes.mixed, COUNT, SEED);
    for (int i = 0; i < COUNT; i++) {
      assertThat(one.at(i)).hasSameSizeAs(other.at(i));
    }
  }

  @Test
  void theOldestGoFirstOneAfterAnother() {
    Population population = new Population(Lifetimes.sequential, COUNT, SEED);
    assertThat(replaced(population)).containsExactly(IntStream.range(0, REPLACED).toArray());
    population.replace(COUNT - REPLACED);
    assertThat(replaced(population)).containsExactly(IntStream.range(0, REPLACED).toArray());
  }

  @Test
  void ofMixedLifetimesAnyMayGo() {
    Population population = new Population(Lifetimes.mixed, COUNT, SEED);
    int[] first = replaced(population);
    // Drawn with repetition: of 1,000 places 400 draws meet about 330.
    assertThat(first).hasSizeBetween(290, 370);
    assertThat(IntStream.of(first).filter(place -> place < COUNT / 2).count())
        .isBetween(120L, 210L);
    assertThat(replaced(population)).isNotEqualTo(first);
    assertThat(replaced(new Population(Lifetimes.mixed, COUNT, SEED))).isEqualTo(first);
  }

  private int[] replaced(Population population) {
    for (int i = 0; i < COUNT; i++) {
      before[i] = population.at(i);
    }
    population.replace(REPLACED);
    return IntStream.range(0, COUNT).filter(i -> population.at(i) != before[i]).toArray();
  }
}
