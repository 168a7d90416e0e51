package dev.plumbline.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void anEmptyListIsAnEmptyLine() {
    assertThat(Wire.line()).isEmpty();
    assertThat(Wire.texts("")).isEmpty();
  }

  @Test
  void emptyTextsAndLineEndsSurvive() {
    List<String> texts = List.of("", "a b", "line\nend\r", "=+%&", "ü€😀", "");

    String line = Wire.line(texts);

    assertThat(line).isPrintable().doesNotContain("\n");
    assertThat(Wire.texts(line)).isEqualTo(texts);
  }

  @Test
  void aLineCanBeATextOfAnotherLine() {
    List<String> inner = List.of("-p", "size=1,2", "");

    List<String> outer = Wire.texts(Wire.line("fork", Wire.line(inner)));

    assertThat(Wire.texts(outer.get(1))).isEqualTo(inner);
  }

  @Test
  void anyTextsSurvive() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<String> texts =
          IntStream.range(0, random.nextInt(6)).mapToObj(index -> text(random)).toList();
      assertThat(Wire.texts(Wire.line(texts))).as("seed " + seed + ", list " + i).isEqualTo(texts);
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(20), 0, Character.MAX_CODE_POINT + 1)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aLineOfSomethingElseIsRefused() {
    assertThatThrownBy(() -> Wire.texts("hello world"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hello");
  }
}
