package dev.plumbline.cli.measure;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is about to measure, as its jars list it and its processes are declared.
 *
 * @param sides the head's, or both of an A/B run
 * @param listed every benchmark of the head, under the ids both sides share
 * @param environment machine and JVM of the head's forks
 * @param base the other side as it goes into the run's header; empty when it is no A/B run
 */
record Lineup(
    List<SideUnderTest> sides,
    List<BenchmarkId> listed,
    Environment environment,
    Optional<BaseSide> base) {

  /** What is to be measured on every side: listed by all, and not the same code. */
  List<BenchmarkId> measured() {
    if (base.isEmpty()) {
      return listed;
    }
    Set<BenchmarkId> there = Set.copyOf(base.get().benchmarks());
    Set<BenchmarkId> identical = Set.copyOf(base.get().identical());
    return listed.stream().filter(id -> there.contains(id) && !identical.contains(id)).toList();
  }

  /**
   * Asks the jars.
   *
   * @param selection with all options of the head's forks
   * @param options under which the base's own are put
   * @throws MeasuringProblem if a jar or an option is wrong, or nothing matches
   */
  static Lineup of(
      MeasuringRequest request, Selection selection, ForkOptions options, Interruption interruption)
      throws MeasuringProblem {
    Processes processes = request.processes();
    Seen seen = Seen.of(request.jar(), Side.HEAD, selection, interruption);
    if (request.base().isEmpty()) {
      SideUnderTest head =
          seen.side(Side.HEAD, request.jar(), selection, processes, Optional.empty());
      return new Lineup(List.of(head), ids(head), seen.environment(), Optional.empty());
    }
    BaseOrder order = request.base().get();
    Selection baseSelection = selection.withJmhArguments(options.all(order.jmhArguments()));
    Seen baseSeen = Seen.of(order.jar(), Side.BASE, baseSelection, interruption);
    BaseSide bare =
        new BaseSide(
            order.jar().map(JarUnderTest::name).orElse(processes.base().name()),
            request.name(),
            JarDigest.of(order.jar()),
            baseSeen.environment(),
            options.recorded(baseSelection.jmhArguments()),
            List.of(),
            List.of(),
            order.varied());
    SideUnderTest head =
        seen.side(Side.HEAD, request.jar(), selection, processes, Optional.of(bare));
    SideUnderTest base =
        baseSeen.side(Side.BASE, order.jar(), baseSelection, processes, Optional.of(bare));
    boolean sameJvm = baseSeen.environment().equals(seen.environment());
    List<BenchmarkId> identical =
        sameJvm && !order.measureIdentical()
            ? new IdenticalCode(base, head).benchmarks()
            : List.of();
    return new Lineup(
        List.of(base, head),
        ids(head),
        seen.environment(),
        Optional.of(bare.listing(ids(base), identical)));
  }

  /**
   * What a jar answered.
   *
   * @param benchmarks of the jar; none without one
   * @param environment machine and JVM
   */
  private record Seen(List<ListedBenchmark> benchmarks, Environment environment) {
    static Seen of(
        Optional<JarUnderTest> jar, Side side, Selection selection, Interruption interruption)
        throws MeasuringProblem {
      if (jar.isEmpty()) {
        return new Seen(List.of(), Surroundings.ofProcesses(selection.jmhArguments()));
      }
      HostProcess host = interruption.host(jar.get(), side.word());
      Lister.Listed listed = new Lister(jar.get(), selection).list(host);
      return new Seen(
          listed.benchmarks(), Surroundings.read(host, selection.jmhArguments(), listed));
    }

    SideUnderTest side(
        Side side,
        Optional<JarUnderTest> jar,
        Selection selection,
        Processes processes,
        Optional<BaseSide> base) {
      Map<BenchmarkId, Forkable> all = new LinkedHashMap<>();
      for (ListedBenchmark benchmark : benchmarks) {
        BenchmarkId own = benchmark.id();
        all.put(base.map(known -> known.common(own, side)).orElse(own), benchmark);
      }
      all.putAll(processes.of(side, Surroundings.launcher(selection.jmhArguments())));
      return new SideUnderTest(side, jar, selection.jmhArguments(), all);
    }
  }

  private static List<BenchmarkId> ids(SideUnderTest side) {
    return side.benchmarks().keySet().stream().sorted().toList();
  }
}
