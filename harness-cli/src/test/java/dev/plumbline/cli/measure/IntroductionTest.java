package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who comes to the referee says a line, in a time that holds for the whole of it. */
class IntroductionTest {
  private final List<Integer> timeouts = new ArrayList<>();
  private long nanos;

  /** Says a text, a letter in each such time, and then nothing. */
  private Socket saying(String text, Duration letter) {
    InputStream letters = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    return new Socket() {
      @Override
      public InputStream getInputStream() {
        return new FilterInputStream(letters) {
          @Override
          public int read() throws IOException {
            int next = super.read();
            if (next < 0) {
              throw new SocketTimeoutException();
            }
            nanos += letter.toNanos();
            return next;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            throw new UnsupportedOperationException("more than a letter at a time");
          }
        };
      }

      @Override
      public synchronized void setSoTimeout(int millis) {
        timeouts.add(millis);
      }
    };
  }

  private String heard(String text, Duration letter) throws Exception {
    try (Socket visitor = saying(text, letter)) {
      return Introduction.of(visitor, () -> nanos);
    }
  }

  @Test
  void aLineIsHeardAndTheSocketThenWaitsForTurnsWithoutLimit() throws Exception {
    assertThat(heard("token base\nmore", Duration.ofMillis(1))).isEqualTo("token base");
    assertThat(timeouts.get(0)).isEqualTo(2000);
    assertThat(timeouts.get(timeouts.size() - 1)).isZero();
  }

  @Test
  void whoDripsIsHeardNoLongerThanWhoIsSilent() throws Exception {
    assertThat(heard("token base\n", Duration.ofMillis(900))).isEmpty();
    assertThat(timeouts).containsExactly(2000, 1100, 200);
  }

  @Test
  void aLineWithoutEndIsCut() throws Exception {
    assertThat(heard("x".repeat(10_000), Duration.ZERO)).hasSize(100);
  }

  @Test
  void whoIsSilentSaidNothing() throws Exception {
    assertThat(heard("tok", Duration.ZERO)).isEmpty();
  }
}
