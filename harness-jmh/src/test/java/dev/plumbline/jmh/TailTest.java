package dev.plumbline.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TailTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void itIsEmptyAtFirst() {
    assertThat(new Tail(4, 100, () -> {}).text()).isEmpty();
  }

  @Test
  void theLastBytesAreKeptAndAllAreCounted() throws IOException {
    Tail tail = new Tail(4, 100, () -> {});
    tail.write(bytes("abc"));
    assertThat(tail.text()).isEqualTo("abc");
    tail.write(bytes("defg"));
    assertThat(tail.text()).isEqualTo("defg");
    tail.write('h');
    assertThat(tail.text()).isEqualTo("efgh");
    tail.write(bytes("0123456789"));
    assertThat(tail.text()).isEqualTo("6789");
    assertThat(tail.written()).isEqualTo(18);
  }

  @Test
  void aFloodIsToldOnce() throws IOException {
    AtomicInteger told = new AtomicInteger();
    Tail tail = new Tail(4, 5, told::incrementAndGet);
    tail.write(bytes("12345"));
    assertThat(tail.flooded()).isFalse();
    tail.write('6');
    tail.write('7');
    assertThat(tail.flooded()).isTrue();
    assertThat(told).hasValue(1);
  }

  @Test
  void itEndsAsEverythingWrittenEnds() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    Tail tail = new Tail(16, Long.MAX_VALUE, () -> {});
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String piece = "abcdefghijklmnopqrstuvwxyz".substring(0, random.nextInt(27));
      tail.write(bytes(piece));
      all.append(piece);
      assertThat(tail.text())
          .as("seed " + seed)
          .isEqualTo(all.substring(Math.max(0, all.length() - 16)));
    }
  }
}
