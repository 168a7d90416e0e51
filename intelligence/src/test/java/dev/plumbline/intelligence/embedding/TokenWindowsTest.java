package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenWindowsTest {
  private static final long BEGIN = 101;
  private static final long END = 102;

  /** A text of so many tokens, numbered from 1000, between its marks. */
  private static Tokens text(int length) {
    return new Tokens(
        LongStream.concat(
                LongStream.concat(LongStream.of(BEGIN), LongStream.range(1000, 1000 + length)),
                LongStream.of(END))
            .toArray());
  }

  @Test
  void windowsOverlapAndCarryTheMarks() {
    List<Tokens> windows = new TokenWindows(6, 1).split(text(9));
    assertThat(windows)
        .extracting(Tokens::ids)
        .containsExactly(
            new long[] {BEGIN, 1000, 1001, 1002, 1003, END},
            new long[] {BEGIN, 1003, 1004, 1005, 1006, END},
            new long[] {BEGIN, 1006, 1007, 1008, END});
  }

  @Test
  void aTextThatFitsIsOneWindow() {
    assertThat(new TokenWindows(6, 1).split(text(4))).containsExactly(text(4));
    assertThat(new TokenWindows(6, 1).split(text(0))).containsExactly(text(0));
  }

  @ParameterizedTest
  @CsvSource({"512,0", "512,509", "128,16", "3,0", "4,1", "100,50"})
  void everyTokenIsInAWindowAndNoWindowIsTooLong(int size, int overlap) {
    for (int length : List.of(0, 1, size - 2, size - 1, size, 3 * size, 3 * size + 1)) {
      List<Tokens> windows = new TokenWindows(size, overlap).split(text(length));
      TreeSet<Long> seen = new TreeSet<>();
      for (Tokens window : windows) {
        assertThat(window.length()).isLessThanOrEqualTo(size);
        for (long id : window.ids()) {
          seen.add(id);
        }
      }
      for (long id : text(length).ids()) {
        assertThat(seen).contains(id);
      }
      assertThat(windows.size() == 1).isEqualTo(length <= size - 2);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,0", "513,0", "10,8", "10,-1"})
  void windowsThatDoNotGoOnOrDoNotFitAreRefused(int size, int overlap) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenWindows(size, overlap));
  }
}
