package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
        "unforked-1.20.json"
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

  static InputStream open(String name) {
    return RoundTripTest.class.getResourceAsStream(name);
  }

  static byte[] write(Run run) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JmhJson.write(run, bytes);
    return bytes.toByteArray();
  }
}
