package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LockHolderTest {
  private static final String LOCKS =
      """
      1: POSIX  ADVISORY  READ  812 08:01:394211 128 128
      2: FLOCK  ADVISORY  WRITE 640 00:18:1234 0 EOF
      2: -> FLOCK  ADVISORY  WRITE 641 00:18:1234 0 EOF
      3: POSIX  ADVISORY  WRITE 4711 08:01:131 0 9223372036854775806
      4: OFDLCK ADVISORY  WRITE -1 08:01:77 0 EOF
      """;

  @Test
  void theHolderIsFoundByInode() {
    assertThat(LockHolder.inList(LOCKS, 131)).isEqualTo(OptionalLong.of(4711));
    assertThat(LockHolder.inList(LOCKS, 394211)).isEqualTo(OptionalLong.of(812));
  }

  @Test
  void anInodeThatOnlyEndsAlikeIsAnother() {
    assertThat(LockHolder.inList(LOCKS, 31)).isEmpty();
    assertThat(LockHolder.inList(LOCKS, 4211)).isEmpty();
  }

  @Test
  void aHolderWithoutProcessIsUnknown() {
    assertThat(LockHolder.inList(LOCKS, 77)).isEmpty();
    assertThat(LockHolder.inList("", 1)).isEmpty();
    assertThat(LockHolder.inList("nonsense\n\n", 1)).isEmpty();
  }
}
