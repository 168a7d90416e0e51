package dev.plumbline.benches.memory.offheap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlaceTest {
  @ParameterizedTest
  @EnumSource
  void aBlockHasItsSizeAndCanBeFreed(Place place) {
    assumeThat(place != Place.arena || Arenas.arePresent()).isTrue();
    place.require();
    Object block = place.allocate(12_345);
    assertThat(place.size(block)).isEqualTo(12_345);
    place.free(block);
  }

  @Test
  void whereThereAreNoArenasTheirBenchmarksAreSkipped() {
    assumeThat(Arenas.arePresent()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(Place.arena::require)
        .withMessageMatching("SKIPPED: arenas need JDK 22, this is JDK \\d+");
  }

  @Test
  void aClosedArenaGivesNothing() {
    assumeThat(Arenas.arePresent()).isTrue();
    Object arena = Arenas.open();
    Object segment = Arenas.allocate(arena, 64);
    assertThat(Arenas.size(segment)).isEqualTo(64);
    Arenas.close(arena);
    assertThatIllegalStateException().isThrownBy(() -> Arenas.allocate(arena, 64));
    assertThatIllegalStateException().isThrownBy(() -> Arenas.close(arena));
  }

  @Test
  void slicesEndWithTheBlockTheyAreCutFrom() {
    assumeThat(Arenas.arePresent()).isTrue();
    Object arena = Arenas.open();
    Object slices = Arenas.slices(Arenas.allocate(arena, 128));
    assertThat(Arenas.size(Arenas.allocate(slices, 64))).isEqualTo(64);
    assertThat(Arenas.size(Arenas.allocate(slices, 64))).isEqualTo(64);
    assertThatIllegalStateException().isThrownBy(() -> Arenas.allocate(slices, 64));
    Arenas.close(arena);
  }
}
