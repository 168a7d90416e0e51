package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.model.Side;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The commands that a run measures beside the benchmarks of a jar.
 *
 * @param benchmarks those that were chosen; their runs are the forks wanted of each
 * @param filters how they were chosen, for the plan: see {@link dev.plumbline.Scope#processes}
 * @param head where the folders of the head's start from
 * @param base where those of the base start from, in an A/B run; else as {@code head}
 */
public record Processes(
    List<ProcessBenchmark> benchmarks, List<String> filters, Root head, Root base) {
  /**
   * A folder that those of processes start from.
   *
   * @param path the folder
   * @param name what the user calls it
   */
  public record Root(Path path, String name) {}

  /** Copies the lists. */
  public Processes {
    benchmarks = List.copyOf(benchmarks);
    filters = List.copyOf(filters);
  }

  /** No process is measured. */
  public static Processes none() {
    Root nowhere = new Root(Path.of(""), "");
    return new Processes(List.of(), List.of(), nowhere, nowhere);
  }

  /** Whether a command is another on each side of an A/B run, wherever it runs. */
  public static boolean namesItsSide(ProcessBenchmark process) {
    return ProcessUnderTest.namesItsSide(process);
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return benchmarks.isEmpty();
  }

  /** Where a side's folders start from. */
  Root root(Side side) {
    return side == Side.BASE ? base : head;
  }

  /** How many forks each wants. */
  Map<BenchmarkId, Integer> rounds() {
    Map<BenchmarkId, Integer> rounds = new LinkedHashMap<>();
    benchmarks.forEach(process -> rounds.put(process.id(), process.runs()));
    return rounds;
  }

  /**
   * The commands of a side.
   *
   * @param java the launcher of the JVM that is measured
   */
  Map<BenchmarkId, Forkable> of(Side side, String java) {
    Map<BenchmarkId, Forkable> commands = new LinkedHashMap<>();
    for (ProcessBenchmark process : benchmarks) {
      commands.put(process.id(), ProcessUnderTest.of(process, side, root(side).path(), java));
    }
    return commands;
  }
}
