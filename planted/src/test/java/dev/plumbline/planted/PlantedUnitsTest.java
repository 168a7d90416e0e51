package dev.plumbline.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.planted.work.Work;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What is planted is counted, not timed: in the very objects that JMH measures. */
class PlantedUnitsTest {
  private static final List<String> EXTRAS = List.of("0", "2", "5", "10", "20");

  @Test
  void everyKindOfWorkloadIsInTheJarWithEveryShareOfWork() {
    assertThat(entries())
        .extracting(entry -> entry.getUserClassQName().replace("dev.plumbline.planted.", ""))
        .containsExactlyInAnyOrder(
            "Allocation",
            "Arithmetic",
            "Bimodal",
            "Contention",
            "Digest",
            "FileSystem",
            "Formatting",
            "HandOver",
            "MapLookUp",
            "MemoryChase",
            "RegularExpression",
            "SlowWarmUp",
            "Sorting",
            "Stream");
    assertThat(entries())
        .allSatisfy(
            entry ->
                assertThat(entry.getParams().get().get("extra")).containsExactlyElementsOf(EXTRAS));
  }

  @TestFactory
  Stream<DynamicTest> anOperationIsAHundredUnitsAndOneForEachPercent() {
    return entries().stream()
        .map(BenchmarkListEntry::getUserClassQName)
        .flatMap(
            name ->
                EXTRAS.stream()
                    .map(
                        extra ->
                            DynamicTest.dynamicTest(
                                name + " extra=" + extra,
                                () -> assertCounts(name, Integer.parseInt(extra)))));
  }

  private static void assertCounts(String name, int extra) throws Exception {
    PlantedBenchmark benchmark =
        Class.forName(name)
            .asSubclass(PlantedBenchmark.class)
            .getDeclaredConstructor()
            .newInstance();
    benchmark.extra = extra;
    AtomicInteger units = new AtomicInteger();
    benchmark.prepare(work -> counting(work, units));
    try {
      benchmark.operation();
      assertThat(units).hasValue(100 + extra);
      benchmark.operation();
      assertThat(units).hasValue(2 * (100 + extra));
    } finally {
      benchmark.close();
    }
  }

  private static Work counting(Work work, AtomicInteger units) {
    return carried -> {
      units.incrementAndGet();
      return work.unit(carried);
    };
  }

  private static List<BenchmarkListEntry> entries() {
    return List.copyOf(
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                List.of()));
  }
}
