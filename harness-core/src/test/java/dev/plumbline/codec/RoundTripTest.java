package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real versions of JMH wrote goes through Plumbline without a loss. */
final class RoundTripTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modes-gc-1.37.json",
        "modes-gc-1.21.json",
        "modes-gc-1.20.json",
        "group-1.37.json",
        "group-1.21.json",
        "group-1.20.json",
        "unforked-1.37.json",
        "unforked-1.21.json",
        "unforked-1.20.json",
        "handmade-few-facts.json"
      })
  void aFileOfJmhIsWrittenBackFieldByFieldAndNumberByNumber(String name) throws Exception {
    Run run;
    try (InputStream stream = open(name)) {
      run = JmhJson.read(stream, name);
    }
    byte[] written = write(run);
    try (InputStream stream = open(name)) {
      JsonNode original = new ObjectMapper(JsonFormat.TOLERANT).readTree(stream);
      assertThat(new ObjectMapper().readTree(written)).isEqualTo(original);
    }
    assertThat(JmhJson.read(new ByteArrayInputStream(written), name)).isEqualTo(run);
  }

  @Test
  void anyRunGoesThroughARunFileWithoutALoss() throws Exception {
    long seed = 4711;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String text =
          JmhText.file(
              JmhText.result("a.B.one", forks(random)), JmhText.result("a.B.two", forks(random)));
      Run run = JmhJson.read(bytes(text.getBytes(StandardCharsets.UTF_8)), "any");
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      RunFile.write(run, lines);
      Run again = RunFile.read(bytes(lines.toByteArray()), "any").get(0);
      for (int index = 0; index < run.results().size(); index++) {
        assertThat(again.results().get(index).measurements().get(0).sample())
            .as("seed %d round %d", seed, round)
            .isEqualTo(run.results().get(index).measurements().get(0).sample());
        assertThat(again.results().get(index).setup()).isEqualTo(run.results().get(index).setup());
      }
    }
  }

  /** Between one and four forks of up to four numbers of any size, some not numbers. */
  private static String forks(Random random) {
    List<String> forks = new ArrayList<>();
    for (int fork = 0; fork <= random.nextInt(4); fork++) {
      List<String> values = new ArrayList<>();
      for (int iteration = 0; iteration < random.nextInt(5); iteration++) {
        double value = Double.longBitsToDouble(random.nextLong());
        values.add(Double.isFinite(value) ? Double.toString(value) : "\"NaN\"");
      }
      forks.add(values.toString());
    }
    return forks.toString();
  }

  private static InputStream bytes(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static InputStream open(String name) {
    return RoundTripTest.class.getResourceAsStream(name);
  }

  static byte[] write(Run run) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JmhJson.write(run, bytes);
    return bytes.toByteArray();
  }
}
