package dev.plumbline.codec;

import static dev.plumbline.codec.JmhText.file;
import static dev.plumbline.codec.JmhText.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the answer is a run or a problem with its place. */
final class HostileInputTest {
  private static final String SMALL = file(result("a.B.c", "[[1,2],[3,4]]"));

  @Test
  void aFileCutOffAnywhereIsAProblemWithItsLine() {
    String text = SMALL.strip();
    for (int cut = 1; cut < text.length(); cut++) {
      String part = text.substring(0, cut);
      assertThatThrownBy(() -> read(part))
          .as(part)
          .isInstanceOf(InputProblem.class)
          .hasMessageStartingWith("any.json:1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| any.json: is empty",
        "'  '| any.json: is empty",
        "hello| any.json: is neither",
        "<html>| any.json: is neither",
        "'[{\"benchmark\":3}]'| any.json:1:15: \"benchmark\" is a number; expected a string",
        "'[[3]]'| any.json:1:3: a result is a number; expected an object",
        "'[{}]'| any.json:1:3: a result without \"benchmark\"",
        "'[{\"mode\":\"x\"}]'| any.json:1:10: \"mode\" is \"x\"; one of thrpt",
        "'[{\"threads\":0}]'| any.json:1:13: \"threads\" is 0; a whole number of at least 1",
        "'[{\"threads\":1.5}]'| any.json:1:13: \"threads\" is 1.5; a whole number",
        "'[{\"params\":[]}]'| any.json:1:12: \"params\" is an array; expected an object",
        "'[{\"mode\":\"ss\",\"mode\":\"ss\"}]'| any.json:1:21: is not JSON: Duplicate",
        "'{\"a\":1}'| any.json:1:7: the first line is no header",
        "'{\"schema\":\"plumbline.report/1\"}'| any.json:1:11: schema \"plumbline.report/1\" is",
        "'[{\"primaryMetric\":{\"score\":1e999999999}}]'| any.json:1:28: \"score\" is 1e999999999,",
      })
  void aWrongShapeIsAProblemThatSaysWhatIsExpected(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> other"})
  void aMergeConflictIsNamedWithItsLine(String mark) {
    String text = SMALL.replace("[[1", "\n" + mark + "\n[[1");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputProblem.class)
        .hasMessage("any.json:2:1: a merge-conflict mark; resolve the conflict first");
    assertThatThrownBy(() -> read(mark + "\n" + SMALL)).isInstanceOf(InputProblem.class);
  }

  @Test
  void deepNestingIsAProblemNotAnOverflow() {
    String deep = "[".repeat(100_000);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(InputProblem.class);
    assertThatThrownBy(() -> read("[{\"x\":" + deep)).isInstanceOf(InputProblem.class);
    assertThatThrownBy(() -> read("{\"x\":".repeat(100_000))).isInstanceOf(InputProblem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"primaryMetric\":{\"score\":",
        "[{\"benchmark\":\"",
        "[{\"",
        "[{\"x\":[",
        "{\"schema\":",
        "{\"id\":\"",
        "junk"
      })
  void aGiantNumberTextOrNameIsAProblemAndNeverHeldWhole(String start) {
    assertThatThrownBy(() -> AnyRun.read(endless(start, 50_000_000), "any.json"))
        .isInstanceOf(InputProblem.class)
        .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void textOfTheInputIsShortAndHarmlessInAMessage() {
    String text = "[{\"mode\":\"\\u001b[31m\\u202e" + "x".repeat(10_000) + "\"}]";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputProblem.class)
        .satisfies(
            problem ->
                assertThat(problem.getMessage())
                    .hasSizeLessThan(300)
                    .contains("\\u001b[31m\\u202ex")
                    .doesNotContain("\u001b"));
  }

  @Test
  void randomDamageGivesARunOrAProblemAndNothingElse() throws Exception {
    long seed = 20_260_101L;
    byte[][] originals = {
      resource("group-1.37.json"),
      resource("modes-gc-1.37.csv"),
      resource("run-1.jsonl"),
      SMALL.getBytes(StandardCharsets.UTF_8)
    };
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = originals[random.nextInt(originals.length)].clone();
      int changes = 1 + random.nextInt(4);
      for (int change = 0; change < changes; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Throwable thrown =
          catchThrowable(() -> AnyRun.read(new ByteArrayInputStream(bytes), "any.json"));
      if (thrown != null) {
        assertThat(thrown).as("seed %d round %d", seed, round).isInstanceOf(InputProblem.class);
      }
    }
  }

  private static InputStream endless(String start, int length) {
    InputStream digits =
        new InputStream() {
          private int left = length;

          @Override
          public int read() {
            return left-- > 0 ? '7' : -1;
          }

          @Override
          public int read(byte[] target, int offset, int wanted) {
            if (left <= 0) {
              return -1;
            }
            int count = Math.min(wanted, left);
            java.util.Arrays.fill(target, offset, offset + count, (byte) '7');
            left -= count;
            return count;
          }
        };
    return new SequenceInputStream(
        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), digits);
  }

  private static byte[] resource(String name) throws Exception {
    try (InputStream stream = RoundTripTest.open(name)) {
      return stream.readAllBytes();
    }
  }

  private static void read(String text) throws Exception {
    AnyRun.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "any.json");
  }
}
