package dev.plumbline.benches.memory.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every source of spans keeps the promises that make their times comparable. */
@Timeout(60)
final class SpanSupplyTest {
  private static final int SIZE = 64;
  private static final SpanContent[] CONTENTS = SpanContent.several(SIZE, 42);

  @ParameterizedTest
  @EnumSource
  void everySpanThatIsTakenIsCleanHoweverOftenItWasUsed(SpanSupply supply) throws Exception {
    try (SpanSource source = supply.open(SIZE)) {
      for (int round = 0; round < 10; round++) {
        for (SpanContent content : CONTENTS) {
          SpanData span = source.take();
          assertThat(span.isClean()).isTrue();
          span.fill(content, round);
          assertThat(span.holds(content)).isTrue();
          source.giveBack(span);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noSpanIsTakenTwiceBeforeItIsGivenBack(SpanSupply supply) throws Exception {
    try (SpanSource source = supply.open(SIZE)) {
      for (int round = 0; round < 3; round++) {
        Set<SpanData> taken = taken(source);
        assertThat(taken).hasSize(SIZE);
        taken.forEach(source::giveBack);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "heap")
  void aPoolLendsTheSameSpansAgain(SpanSupply supply) throws Exception {
    try (SpanSource source = supply.open(SIZE)) {
      Set<SpanData> first = taken(source);
      first.forEach(source::giveBack);
      Set<SpanData> second = taken(source);
      assertThat(first).containsAll(second);
      second.forEach(source::giveBack);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "heap")
  void theHeapNeverDoes(SpanSupply supply) throws Exception {
    try (SpanSource source = supply.open(SIZE)) {
      Set<SpanData> first = taken(source);
      first.forEach(source::giveBack);
      assertThat(first).doesNotContainAnyElementsOf(taken(source));
    }
  }

  private static Set<SpanData> taken(SpanSource source) throws InterruptedException {
    Set<SpanData> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < SIZE; i++) {
      taken.add(source.take());
    }
    return taken;
  }
}
