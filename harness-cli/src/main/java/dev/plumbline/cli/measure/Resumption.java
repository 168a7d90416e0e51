package dev.plumbline.cli.measure;

import dev.plumbline.baseline.EnvironmentComparison;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes on with a run: its file decides about plan and seed. What the user repeats must be the same,
 * and so must the measured bytes and the machine.
 */
final class Resumption {
  private final Path file;
  private final RunHeader header;

  Resumption(Path file, Run soFar) {
    this.file = file;
    this.header = soFar.header();
  }

  /** The plan to go on with. */
  Plan plan() {
    return header.plan();
  }

  /** The seed it was begun with. */
  long seed() throws MeasuringProblem {
    return header.seed().orElseThrow(() -> refused("it does not tell its seed"));
  }

  /** Refuses another jar, or options other than the run's. */
  void check(MeasuringRequest request, List<String> jmhArguments, String digest)
      throws MeasuringProblem {
    Plan plan = header.plan();
    if (plan.benchmarks().isEmpty()) {
      throw refused("it was not measured by Plumbline");
    }
    if (!header.jarDigest().equals(Optional.of(digest))) {
      throw refused(
          "it measured another "
              + request.jar().name()
              + ": "
              + header.jarDigest().orElse("unknown")
              + ", now "
              + digest);
    }
    Selection selection = request.selection();
    same("filters", plan.include(), selection.include());
    same("exclusions", plan.exclude(), selection.exclude());
    if (!selection.jmhArguments().isEmpty()) {
      same("JMH options", plan.jmhArguments(), jmhArguments);
    }
  }

  private void same(String what, List<String> planned, List<String> given) throws MeasuringProblem {
    if (!given.isEmpty() && !given.equals(planned)) {
      throw refused(
          "its "
              + what
              + " are \""
              + String.join(" ", planned)
              + "\", not \""
              + String.join(" ", given)
              + "\"; leave them out");
    }
  }

  /** The listed benchmarks that were planned; refuses when one is gone. */
  List<ListedBenchmark> planned(List<ListedBenchmark> listed) throws MeasuringProblem {
    Set<BenchmarkId> ids = Set.copyOf(header.plan().benchmarks());
    List<ListedBenchmark> found =
        listed.stream().filter(benchmark -> ids.contains(benchmark.id())).toList();
    if (found.size() < ids.size()) {
      Set<BenchmarkId> there = found.stream().map(ListedBenchmark::id).collect(Collectors.toSet());
      BenchmarkId gone =
          ids.stream().filter(id -> !there.contains(id)).sorted().findFirst().orElseThrow();
      throw refused("the jar no longer lists " + gone.text());
    }
    return found;
  }

  /** Refuses a machine or JVM whose values can't stand beside those so far. */
  void check(Environment now) throws MeasuringProblem {
    Comparability comparability = EnvironmentComparison.between(header.environment(), now);
    if (comparability.level() == Comparability.Level.DIFFERENT) {
      throw refused(
          "it was begun on another environment: " + String.join("; ", comparability.differences()));
    }
  }

  private MeasuringProblem refused(String why) {
    return new MeasuringProblem(MeasuringProblem.USAGE, file + " can't be resumed: " + why);
  }
}
