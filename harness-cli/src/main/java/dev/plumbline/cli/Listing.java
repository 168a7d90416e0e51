package dev.plumbline.cli;

import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import java.util.List;

/** JMH's own ways to list: {@code -l}, {@code -lp}, {@code -lrf}. */
final class Listing {
  private Listing() {}

  /** Whether one of them was asked for. */
  static boolean asked(MeasureOptions options) {
    return options.list || options.listParameters || options.listFormats || options.listProfilers;
  }

  /** Prints what was asked for, as JMH does. */
  static int print(MeasureOptions options, MeasuringOrder order, Invocation invocation)
      throws CommandProblem, MeasuringProblem {
    if (options.listProfilers) {
      throw CommandProblem.usage(
          "-lprof is not supported; JMH itself lists its profilers: java -cp "
              + order.jar().map(JarUnderTest::name).orElse("benchmarks.jar")
              + " org.openjdk.jmh.Main -lprof");
    }
    if (options.listFormats) {
      invocation.out().print("Available formats: " + String.join(", ", JmhResults.FORMATS) + "\n");
      return 0;
    }
    List<ListedBenchmark> listed =
        order.jar().isPresent() ? Measuring.list(order.jar().get(), order.selection()) : List.of();
    invocation.out().print("Benchmarks: \n");
    order
        .processes()
        .benchmarks()
        .forEach(process -> invocation.out().print(process.id().benchmark() + "\n"));
    listed.stream()
        .map(benchmark -> line(benchmark, options.listParameters))
        .distinct()
        .forEach(line -> invocation.out().print(line + "\n"));
    return 0;
  }

  private static String line(ListedBenchmark benchmark, boolean parameters) {
    String name = benchmark.id().benchmark();
    return parameters && !benchmark.id().parameters().isEmpty()
        ? name + "  " + benchmark.id().parameterText()
        : name;
  }
}
