package dev.plumbline.baseline;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One run as one run for each suite, as baselines are stored; and back. */
public final class SuiteSplit {
  private SuiteSplit() {}

  /**
   * Splits a run. Each part keeps the header, except that its plan lists only the part's own
   * benchmarks, the notes and what was seen of the machine.
   *
   * @param suiteOf the suite of each benchmark; never null
   * @return by suite, in order of their names; no results are lost
   */
  public static Map<String, Run> split(Run run, Function<BenchmarkId, String> suiteOf) {
    Map<String, List<BenchmarkResult>> parts = new TreeMap<>();
    for (BenchmarkResult result : run.results()) {
      parts.computeIfAbsent(suiteOf.apply(result.id()), suite -> new ArrayList<>()).add(result);
    }
    return parts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                part -> part(run, part.getKey(), part.getValue(), suiteOf),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Run part(
      Run run, String suite, List<BenchmarkResult> results, Function<BenchmarkId, String> suiteOf) {
    List<BenchmarkId> own =
        run.header().plan().benchmarks().stream()
            .filter(id -> suiteOf.apply(id).equals(suite))
            .toList();
    return new Run(listing(run.header(), own), results, run.notes(), run.samples());
  }

  /**
   * Joins the parts of each run again.
   *
   * @param parts runs of several suites; those of one id were measured in one go
   * @return a run for each id, in the order in which ids first appear; a benchmark that two parts
   *     have is that of the first
   */
  public static List<Run> join(List<Run> parts) {
    Map<String, List<Run>> byId = new LinkedHashMap<>();
    for (Run part : parts) {
      byId.computeIfAbsent(part.header().id(), id -> new ArrayList<>()).add(part);
    }
    return byId.values().stream().map(SuiteSplit::joined).toList();
  }

  private static Run joined(List<Run> parts) {
    Map<BenchmarkId, BenchmarkResult> results = new LinkedHashMap<>();
    Set<BenchmarkId> listed = new LinkedHashSet<>();
    Set<Note> notes = new LinkedHashSet<>();
    Set<MachineSample> samples = new LinkedHashSet<>();
    for (Run part : parts) {
      part.results().forEach(result -> results.putIfAbsent(result.id(), result));
      listed.addAll(part.header().plan().benchmarks());
      notes.addAll(part.notes());
      samples.addAll(part.samples());
    }
    RunHeader header = listing(parts.get(0).header(), List.copyOf(listed));
    return new Run(header, List.copyOf(results.values()), List.copyOf(notes), List.copyOf(samples));
  }

  private static RunHeader listing(RunHeader header, List<BenchmarkId> benchmarks) {
    return header.planning(header.plan().listing(benchmarks));
  }
}
