package dev.plumbline.planted.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Units do what they say, in equal amounts. */
class WorkTest {
  private static final Map<String, Supplier<Work>> REPEATABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("allocation", AllocationWork::new),
              Map.entry("arithmetic", ArithmeticWork::new),
              Map.entry("bimodal, short", () -> new BimodalWork(BimodalWork.Layout.SHORT_CHAINS)),
              Map.entry("bimodal, long", () -> new BimodalWork(BimodalWork.Layout.LONG_CHAINS)),
              Map.entry("digest", DigestWork::new),
              Map.entry("file system", FileSystemWork::new),
              Map.entry("formatting", FormattingWork::new),
              Map.entry("hand-over", HandOverWork::new),
              Map.entry("map look-up", MapLookUpWork::new),
              Map.entry("memory chase", () -> new MemoryChaseWork(1 << 10)),
              Map.entry("regular expression", RegularExpressionWork::new),
              Map.entry("slow warm-up", SlowWarmUpWork::new),
              Map.entry("sorting", SortingWork::new),
              Map.entry("stream", StreamWork::new)));

  @TestFactory
  Stream<DynamicTest> anOperationIsItsUnitsEachWithTheResultOfTheOneBefore() {
    return REPEATABLE.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> assertOneAfterAnother(each.getValue())));
  }

  private static void assertOneAfterAnother(Supplier<Work> fresh) {
    try (Work whole = fresh.get();
        Work parts = fresh.get()) {
      long carried = 42;
      Set<Long> seen = new HashSet<>();
      for (int unit = 0; unit < 110; unit++) {
        carried = parts.unit(carried);
        seen.add(carried);
      }
      assertThat(new Operation(whole, 10).run(42)).isEqualTo(carried);
      assertThat(seen).as("results that differ").hasSizeGreaterThan(40);
    }
  }

  @Test
  void workCanNotBeTakenAway() {
    assertThatThrownBy(() -> new Operation(carried -> carried, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1 %");
  }

  @Test
  void everyUnitOfContentionTakesTheSharedLock() throws Exception {
    ContentionWork.Shared shared = new ContentionWork.Shared();
    Thread other = new Thread(() -> new Operation(new ContentionWork(shared), 10).run(1));
    other.start();
    new Operation(new ContentionWork(shared), 0).run(2);
    other.join();

    assertThat(shared.turns()).isEqualTo((100 + 110) * ContentionWork.TURNS);
  }

  @Test
  void everyUnitOfAHandOverIsAnsweredByTheOtherThread() {
    HandOverWork work = new HandOverWork();
    new Operation(work, 5).run(42);
    work.close();

    assertThat(work.answered()).isEqualTo(105);
  }

  @Test
  void everyLookUpOfALayoutComparesEquallyOftenAndAQuarterMoreOftenInTheOther() {
    for (int number = 0; number < 1000; number++) {
      int absent = BimodalWork.NUMBERS + number;
      assertThat(new BimodalWork(BimodalWork.Layout.SHORT_CHAINS).compared(absent)).isEqualTo(11);
      assertThat(new BimodalWork(BimodalWork.Layout.LONG_CHAINS).compared(absent)).isEqualTo(14);
    }
  }

  @Test
  void theMemoryChaseComesByEveryPlace() {
    int[] next = new MemoryChaseWork(1 << 10).next();
    Set<Integer> seen = new HashSet<>();
    int place = 0;
    while (seen.add(place)) {
      place = next[place];
    }

    assertThat(seen).hasSize(1 << 10);
  }

  @Test
  void everyStepOfTheSlowWarmUpIsAClassOfItsOwn() {
    assertThat(new SlowWarmUpWork().classes()).isEqualTo(SlowWarmUpWork.CLASSES);
  }
}
