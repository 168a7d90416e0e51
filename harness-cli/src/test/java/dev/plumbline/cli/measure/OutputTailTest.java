package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of all that is printed, however much and in whatever pieces, the end is kept. */
final class OutputTailTest {
  private static String tail(InputStream output) {
    return new OutputTail(output).text();
  }

  @Test
  void aShortTextIsKeptWhole() {
    assertThat(tail(new ByteArrayInputStream("grüße".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("grüße");
    assertThat(tail(InputStream.nullInputStream())).isEmpty();
  }

  @Test
  void theEndIsKeptInWhateverPiecesItCame() {
    long seed = 7;
    Random random = new Random(seed);
    for (int length : new int[] {4095, 4096, 4097, 8191, 8192, 8193, 100_003}) {
      StringBuilder text = new StringBuilder();
      while (text.length() < length) {
        text.append((char) ('a' + text.length() % 26));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      InputStream pieces =
          new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int from, int most) {
              return super.read(buffer, from, Math.min(most, 1 + random.nextInt(9000)));
            }
          };
      assertThat(tail(pieces))
          .as("length %s, seed %s", length, seed)
          .isEqualTo(text.substring(Math.max(0, length - 4096)));
    }
  }
}
