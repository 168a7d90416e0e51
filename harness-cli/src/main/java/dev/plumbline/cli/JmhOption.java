package dev.plumbline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** JMH's options that are handed on to each fork, under JMH's names and with JMH's meaning. */
enum JmhOption {
  WARMUP_ITERATIONS("-wi", "<int>", JmhValue.COUNT_FROM_0, "warm-up iterations of a fork"),
  WARMUP_TIME("-w", "<time>", JmhValue.TIME, "least time of a warm-up iteration"),
  WARMUP_BATCH("-wbs", "<int>", JmhValue.COUNT, "calls per operation while warming up"),
  ITERATIONS("-i", "<int>", JmhValue.COUNT, "measured iterations of a fork"),
  TIME("-r", "<time>", JmhValue.TIME, "least time of a measured iteration"),
  BATCH("-bs", "<int>", JmhValue.COUNT, "calls per operation"),
  TIMEOUT("-to", "<time>", JmhValue.TIME, "time after which an iteration is interrupted"),
  THREADS("-t", "<int>", JmhValue.THREADS, "worker threads, or max"),
  THREAD_GROUPS("-tg", "<int+>", JmhValue.COUNTS, "threads of each method of a group: 3,1"),
  MODE("-bm", "<mode>", JmhValue.MODE, "thrpt, avgt, sample, ss or all"),
  UNIT("-tu", "<TU>", JmhValue.TIME_UNIT, "time unit of results: m, s, ms, us, ns"),
  PARAMETER("-p", "<name=v,v>", JmhValue.PARAMETER, "values of a @Param; may be repeated"),
  PROFILER("-prof", "<profiler>", JmhValue.TEXT, "a profiler such as gc; may be repeated"),
  JVM("-jvm", "<path>", JmhValue.TEXT, "the java to measure with"),
  JVM_ARGUMENTS("-jvmArgs", "<flags>", JmhValue.TEXT, "flags of the measured JVM"),
  JVM_APPEND("-jvmArgsAppend", "<flags>", JmhValue.TEXT, "flags after all others"),
  JVM_PREPEND("-jvmArgsPrepend", "<flags>", JmhValue.TEXT, "flags before all others"),
  COLLECT("-gc", "<bool>", JmhValue.BOOLEAN, "collect garbage between iterations"),
  SYNCHRONIZE("-si", "<bool>", JmhValue.BOOLEAN, "start and end iterations of threads together"),
  OPERATIONS("-opi", "<int>", JmhValue.COUNT, "operations per call"),
  WARMUP_FORKS("-wf", "<int>", JmhValue.COUNT_FROM_0, "forks thrown away before each fork"),
  WARMUP_MODE("-wm", "<mode>", JmhValue.WARMUP_MODE, "INDI, BULK or BULK_INDI"),
  WARMUP_BENCHMARKS("-wmb", "<regexp+>", JmhValue.TEXT, "benchmarks to warm up with besides"),
  VERBOSITY("-v", "<mode>", JmhValue.VERBOSITY, "SILENT, NORMAL or EXTRA");

  /** Options that may stand several times. */
  private static final List<JmhOption> REPEATABLE =
      List.of(MODE, PARAMETER, PROFILER, JVM_ARGUMENTS, JVM_APPEND, JVM_PREPEND, WARMUP_BENCHMARKS);

  private final String word;
  private final String label;
  private final JmhValue kind;
  private final String description;

  JmhOption(String word, String label, JmhValue kind, String description) {
    this.word = word;
    this.label = label;
    this.kind = kind;
    this.description = description;
  }

  /** The option as it is typed. */
  String word() {
    return word;
  }

  /** What stands for its value in the help. */
  String label() {
    return label;
  }

  /** What it does. */
  String description() {
    return description;
  }

  /** Whether it may stand several times. */
  boolean repeatable() {
    return REPEATABLE.contains(this);
  }

  /** What is wrong with a value, in words; empty when nothing is. */
  Optional<String> complaint(String value) {
    return kind.wrong(value)
        ? Optional.of(word + " \"" + value + "\": it takes " + kind.right())
        : Optional.empty();
  }

  /** All words. */
  static List<String> words() {
    return Arrays.stream(values()).map(JmhOption::word).toList();
  }
}
