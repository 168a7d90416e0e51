package dev.plumbline.intelligence.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.intelligence.embedding.Embedder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExemplarIndexTest {
  private static final float[] EAST = {1, 0};

  /** A text is the angle of its vector in degrees. */
  private static final Embedder ANGLES =
      new Embedder() {
        @Override
        public float[] embed(String text) {
          double angle = Math.toRadians(Double.parseDouble(text));
          return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }

        @Override
        public List<float[]> embedAll(List<String> texts) {
          return texts.stream().map(this::embed).toList();
        }

        @Override
        public int dimensions() {
          return 2;
        }

        @Override
        public void close() {}
      };

  private static ExemplarIndex index(String... angles) {
    return ExemplarIndex.of(
        ANGLES,
        IntStream.range(0, angles.length)
            .mapToObj(i -> new Exemplar(Integer.toString(i), angles[i], "remark"))
            .toList());
  }

  private static List<String> ids(List<Match> matches) {
    return matches.stream().map(match -> match.exemplar().id()).toList();
  }

  @Test
  void theMostAlikeComeFirst() {
    ExemplarIndex index = index("80", "10", "170", "0", "45");
    assertThat(ids(index.nearest(EAST, 3))).containsExactly("3", "1", "4");
    assertThat(index.nearest(EAST, 3).get(0).similarity()).isEqualTo(1);
    assertThat(index.size()).isEqualTo(5);
  }

  @Test
  void ofEquallyAlikeOnesTheEarlierComesFirst() {
    ExemplarIndex index = index("90", "20", "20", "20", "90");
    assertThat(ids(index.nearest(EAST, 2))).containsExactly("1", "2");
    assertThat(ids(index.nearest(EAST, 4))).containsExactly("1", "2", "3", "0");
  }

  @Test
  void whereThereAreFewerAllAreFound() {
    assertThat(ids(index("30", "20").nearest(EAST, 9))).containsExactly("1", "0");
  }

  @Test
  void anIndexNeedsAnExemplarAndAskingNeedsANumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExemplarIndex.of(ANGLES, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> index("1").nearest(EAST, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> index("1").nearest(new float[3], 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Exemplar("a", " ", "b"));
  }
}
