package dev.plumbline.cli.measure;

import dev.plumbline.Scope;
import dev.plumbline.baseline.EnvironmentComparison;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Plan;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes on with a run: its file decides about plan and seed. What the user repeats must be the same,
 * and so must the measured bytes and the machine.
 */
final class Resumption {
  private final Path file;
  private final RunHeader header;
  private final Run soFar;

  Resumption(Path file, Run soFar) {
    this.file = file;
    this.header = soFar.header();
    this.soFar = soFar;
  }

  /** What was measured so far. */
  Run soFar() {
    return soFar;
  }

  /** The plan to go on with. */
  Plan plan() {
    return header.plan();
  }

  /** The filters of the jar's benchmarks. */
  List<String> jarFilters() {
    return plan().include().stream().filter(filter -> !Scope.ofProcesses(filter)).toList();
  }

  private List<String> processFilters() {
    return plan().include().stream().filter(Scope::ofProcesses).toList();
  }

  /** What is asked for, with the options of the base that went without saying. */
  MeasuringRequest asked(MeasuringRequest request) {
    if (request.base().isEmpty() || !request.base().get().jmhArguments().isEmpty()) {
      return request;
    }
    BaseOrder base = request.base().get();
    List<String> planned = header.base().orElseThrow().jmhArguments();
    return request.against(
        new BaseOrder(base.jar(), planned, base.varied(), base.measureIdentical(), base.turns()));
  }

  /** What to say where a profile or number of forks is given that the run did not begin with. */
  Optional<String> remark(Profile given) {
    Plan plan = plan();
    int forks = plan.looks().isEmpty() ? given.rounds() : given.most();
    if (plan.profile().equals(given.name()) && plan.rounds() == forks) {
      return Optional.empty();
    }
    return Optional.of(
        "goes on as it began, with profile "
            + plan.profile()
            + " and "
            + (plan.looks().isEmpty() ? "" : "at most ")
            + Words.count(plan.rounds(), "fork")
            + " of each benchmark; --profile and -f are for a new run");
  }

  /** Refuses another kind of run, another jar, or options other than the run's. */
  void check(MeasuringRequest request, List<String> jmhArguments, Optional<String> digest)
      throws MeasuringProblem {
    Plan plan = header.plan();
    if (plan.benchmarks().isEmpty()) {
      throw refused("it was not measured by Plumbline");
    }
    if (header.base().isPresent() != request.base().isPresent()) {
      throw refused(
          header.base().isPresent()
              ? "it is an A/B run; go on with it by ab"
              : "it is no A/B run; go on with it by run or check");
    }
    checkProcesses(request.processes());
    if (header.jarDigest().isPresent() && digest.isEmpty()) {
      throw refused("it measures benchmarks of a jar too; repeat their filters");
    }
    if (!header.jarDigest().equals(digest)) {
      throw refused(
          "it measured another "
              + request.name()
              + ": "
              + header.jarDigest().orElse("unknown")
              + ", now "
              + digest.orElse("unknown"));
    }
    Selection selection = request.selection();
    same("filters", jarFilters(), selection.include());
    same("exclusions", plan.exclude(), selection.exclude());
    if (!selection.jmhArguments().isEmpty()) {
      same("JMH options", plan.jmhArguments(), jmhArguments);
    }
  }

  /** Commands are never run because a file names them: who resumes names them again. */
  private void checkProcesses(Processes processes) throws MeasuringProblem {
    if (!processFilters().equals(processes.filters())) {
      throw refused(
          processFilters().isEmpty()
              ? "it measures no processes; leave --processes out"
              : processes.isEmpty()
                  ? "it measures processes; name them again by --processes"
                  : "it measures other processes: " + String.join(", ", processFilters()));
    }
    for (Run side : sides()) {
      for (BenchmarkResult result : side.results()) {
        checkCommand(result, processes);
      }
    }
  }

  private List<Run> sides() {
    List<Run> sides = new ArrayList<>(List.of(soFar));
    soFar.base().ifPresent(sides::add);
    return sides;
  }

  private void checkCommand(BenchmarkResult result, Processes processes) throws MeasuringProblem {
    for (ProcessBenchmark process : processes.benchmarks()) {
      boolean same =
          !result.id().equals(process.id())
              || result
                  .setup()
                  .equals(
                      ProcessUnderTest.of(process, Side.HEAD, Path.of(""), Jvm.current()).setup());
      if (!same) {
        throw refused(
            process.id().benchmark()
                + " was another command: "
                + result.setup().facts().getOrDefault("command", "unknown"));
      }
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

  /**
   * The header to go on with: the file's own, when the jars list what was planned and the machine
   * is the same.
   *
   * @param now the header that a new run would have
   */
  RunHeader confirmed(RunHeader now) throws MeasuringProblem {
    Set<BenchmarkId> there = Set.copyOf(now.plan().benchmarks());
    Optional<BenchmarkId> gone =
        header.plan().benchmarks().stream().filter(id -> !there.contains(id)).sorted().findFirst();
    if (gone.isPresent()) {
      throw refused("the jar no longer lists " + gone.get().text());
    }
    if (header.seed().isEmpty()) {
      throw refused("it does not tell its seed");
    }
    checkSame(header.environment(), now.environment());
    if (header.base().isPresent()) {
      checkSame(header.base().get(), now.base().orElseThrow());
    }
    return header;
  }

  private void checkSame(BaseSide begun, BaseSide now) throws MeasuringProblem {
    if (!begun.jarDigest().equals(now.jarDigest())) {
      throw refused(
          "it measured against another "
              + now.source()
              + ": "
              + begun.jarDigest().orElse("unknown")
              + ", now "
              + now.jarDigest().orElse("unknown"));
    }
    checkSame(begun.environment(), now.environment());
    same("JMH options of the base", begun.jmhArguments(), now.jmhArguments());
    if (!begun.varied().equals(now.varied()) || !begun.identical().equals(now.identical())) {
      throw refused("its sides differed in something else");
    }
  }

  /** Refuses a machine or JVM whose values can't stand beside those so far. */
  private void checkSame(Environment begun, Environment now) throws MeasuringProblem {
    Comparability comparability = EnvironmentComparison.between(begun, now);
    if (comparability.level() == Comparability.Level.DIFFERENT) {
      throw refused(
          "it was begun on another environment: " + String.join("; ", comparability.differences()));
    }
  }

  private MeasuringProblem refused(String why) {
    return new MeasuringProblem(MeasuringProblem.USAGE, file + " can't be resumed: " + why);
  }
}
