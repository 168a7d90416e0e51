package dev.plumbline.cli;

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
              + order.jar().name()
              + " org.openjdk.jmh.Main -lprof");
    }
    if (options.listFormats) {
      invocation.out().print("Available formats: " + String.join(", ", JmhResults.FORMATS) + "\n");
      return 0;
    }
    List<ListedBenchmark> listed = Measuring.list(order.jar(), order.selection());
    invocation.out().print("Benchmarks: \n");
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
