package dev.plumbline.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Utils;
import org.openjdk.jmh.util.Version;

/** Lists what JMH would measure: each benchmark, mode and combination of parameters. */
final class Listing {
  private Listing() {}

  /**
   * One line of texts for each: name, mode, threads, parameters as a line of names and values,
   * warm-up iterations, nanoseconds of each, measured iterations, nanoseconds of each, warm-up
   * forks.
   *
   * @param include regular expressions, found anywhere in the name; empty means all
   * @param exclude regular expressions that leave a benchmark out
   * @param jmhArguments JMH options that override the annotations
   * @throws UsageException if JMH does not take the arguments
   */
  static List<String> list(List<String> include, List<String> exclude, String... jmhArguments)
      throws UsageException {
    CommandLineOptions options = options(jmhArguments);
    OutputFormat silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream(), false), VerboseMode.SILENT);
    List<String> includes = include.isEmpty() ? List.of(Defaults.INCLUDE_BENCHMARKS) : include;
    List<String> lines = new ArrayList<>();
    int hotProcessors = 0;
    for (BenchmarkListEntry entry : BenchmarkList.defaultList().find(silent, includes, exclude)) {
      int threads = options.getThreads().orElse(entry.getThreads().orElse(Defaults.THREADS));
      if (threads == Threads.MAX) {
        hotProcessors = hotProcessors == 0 ? Utils.figureOutHotCPUs() : hotProcessors;
        threads = hotProcessors;
      }
      int[] groups = options.getThreadGroups().orElse(entry.getThreadGroups());
      threads = Utils.roundUp(threads, Utils.sum(groups));
      for (Mode mode : modes(options, entry)) {
        for (Map<String, String> parameters : combinations(options, entry)) {
          lines.add(line(options, entry, mode, threads, parameters));
        }
      }
    }
    return lines.stream().distinct().toList();
  }

  /** JMH's options of arguments. */
  static CommandLineOptions options(String... arguments) throws UsageException {
    try {
      return new CommandLineOptions(arguments);
    } catch (CommandLineOptionException e) {
      throw new UsageException(e.getMessage());
    } catch (IllegalStateException | IllegalArgumentException e) {
      // So it says of a value it can't read, such as an unknown mode.
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The version of JMH in the jar, such as {@code 1.37}; empty when it can't be told. Read from
   * JMH's own file: a JMH as old as 1.12 has no method that says the number alone.
   */
  static String jmhVersion() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("/jmh.properties")) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // Who shades jars may have lost or spoilt the file.
    }
    return properties.getProperty("jmh.version", "");
  }

  private static Set<Mode> modes(CommandLineOptions options, BenchmarkListEntry entry) {
    Collection<Mode> asked = options.getBenchModes();
    Set<Mode> modes = new TreeSet<>(asked.isEmpty() ? List.of(entry.getMode()) : asked);
    if (modes.remove(Mode.All)) {
      modes.addAll(Arrays.asList(Mode.values()));
      modes.remove(Mode.All);
    }
    return modes;
  }

  private static List<Map<String, String>> combinations(
      CommandLineOptions options, BenchmarkListEntry entry) {
    List<Map<String, String>> combinations = List.of(Map.of());
    Map<String, String[]> declared = entry.getParams().orElse(Map.of());
    for (Map.Entry<String, String[]> parameter : declared.entrySet()) {
      String name = parameter.getKey();
      Collection<String> values =
          options.getParameter(name).orElse(Arrays.asList(parameter.getValue()));
      if (values.isEmpty()) {
        throw new IllegalStateException(
            "parameter " + name + " of " + entry.getUsername() + " has no values; give -p " + name);
      }
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> start : combinations) {
        for (String value : values) {
          Map<String, String> combination = new LinkedHashMap<>(start);
          combination.put(name, value);
          longer.add(combination);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private static String line(
      CommandLineOptions options,
      BenchmarkListEntry entry,
      Mode mode,
      int threads,
      Map<String, String> parameters) {
    boolean single = mode == Mode.SingleShotTime;
    int warmups =
        options
            .getWarmupIterations()
            .orElse(entry.getWarmupIterations().orElse(single ? 0 : fallback("WARMUP_ITERATIONS")));
    TimeValue warmup =
        options
            .getWarmupTime()
            .orElse(entry.getWarmupTime().orElse(single ? TimeValue.NONE : Defaults.WARMUP_TIME));
    int measured =
        options
            .getMeasurementIterations()
            .orElse(
                entry
                    .getMeasurementIterations()
                    .orElse(single ? 1 : fallback("MEASUREMENT_ITERATIONS")));
    TimeValue measurement =
        options
            .getMeasurementTime()
            .orElse(
                entry
                    .getMeasurementTime()
                    .orElse(single ? TimeValue.NONE : Defaults.MEASUREMENT_TIME));
    int warmupForks = options.getWarmupForkCount().orElse(entry.getWarmupForks().orElse(0));
    return Wire.line(
        entry.getUsername(),
        mode.shortLabel(),
        Integer.toString(threads),
        parameterLine(parameters),
        Integer.toString(warmups),
        Long.toString(warmup.convertTo(TimeUnit.NANOSECONDS)),
        Integer.toString(measured),
        Long.toString(measurement.convertTo(TimeUnit.NANOSECONDS)),
        Integer.toString(Math.max(0, warmupForks)));
  }

  private static String parameterLine(Map<String, String> parameters) {
    List<String> namesAndValues = new ArrayList<>();
    parameters.forEach(
        (name, value) -> {
          namesAndValues.add(name);
          namesAndValues.add(value);
        });
    return Wire.line(namesAndValues);
  }

  /** Read when it runs: the compiler would copy the number of the JMH it compiles against. */
  private static int fallback(String constant) {
    try {
      return Defaults.class.getField(constant).getInt(null);
    } catch (ReflectiveOperationException e) {
      return 5;
    }
  }
}
