package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {
  private static final NearestNeighbours COMPASS =
      new NearestNeighbours(
          List.of(
              new float[] {0, 1}, new float[] {1, 0}, new float[] {0, -1}, new float[] {-1, 0}));

  @Test
  void theMostAlikeComesFirstAndTheOppositeLast() {
    List<Neighbour> found = COMPASS.of(new float[] {0.8f, 0.6f}, 10);
    assertThat(found).extracting(Neighbour::index).containsExactly(1, 0, 2, 3);
    assertThat(found.get(0).similarity()).isCloseTo(0.8, within(1e-6));
    assertThat(found.get(3).similarity()).isCloseTo(-0.8, within(1e-6));
  }

  @Test
  void noMoreThanAskedForAreFound() {
    assertThat(COMPASS.of(new float[] {0, 1}, 1)).containsExactly(new Neighbour(0, 1));
    assertThat(new NearestNeighbours(List.of()).of(new float[] {1}, 3)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> COMPASS.of(new float[] {0, 1}, 0));
  }
}
