package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JMH's own JSON, written as JMH's own CSV. */
final class JmhCsvWriterTest {
  private static Run real() throws IOException, InputProblem {
    try (InputStream in = JmhCsvWriterTest.class.getResourceAsStream("modes-gc-1.37.json")) {
      return JmhJson.read(in, "modes-gc-1.37.json");
    }
  }

  private static String written(Run run) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JmhCsv.write(run, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenIsReadBackWithTheSameBenchmarks() throws IOException, InputProblem {
    String text = written(real());
    Run back =
        JmhCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "back.csv");
    assertThat(back.results().stream().map(BenchmarkResult::id))
        .containsExactlyInAnyOrderElementsOf(
            real().results().stream().map(BenchmarkResult::id).toList());
  }

  @Test
  void itBeginsWithJmhsColumnsAndEndsLinesAsJmhDoes() throws IOException, InputProblem {
    assertThat(written(real()))
        .startsWith(
            "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\",\"Score Error (99.9%)\","
                + "\"Unit\",\"Param: text\"\r\n\"shapes.Shapes.all\",\"thrpt\",1,6,0.006465,")
        .endsWith("\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "ar-EG"})
  void numbersAreTheSameInEveryLocale(String locale) throws IOException, InputProblem {
    String here = written(real());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      assertThat(written(real())).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }
}
