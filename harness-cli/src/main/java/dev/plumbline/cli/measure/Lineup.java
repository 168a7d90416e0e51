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
 * What a run is about to measure, as its jars list it.
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
    HostProcess host = interruption.host(request.jar());
    Lister.Listed listed = new Lister(request.jar(), selection).list(host);
    Environment environment = Surroundings.read(host, selection.jmhArguments(), listed);
    if (request.base().isEmpty()) {
      SideUnderTest head = side(Side.HEAD, request.jar(), selection, listed, Optional.empty());
      return new Lineup(List.of(head), ids(head), environment, Optional.empty());
    }
    BaseOrder order = request.base().get();
    Selection baseSelection = selection.withJmhArguments(options.all(order.jmhArguments()));
    HostProcess baseHost = interruption.host(order.jar());
    Lister.Listed baseListed = new Lister(order.jar(), baseSelection).list(baseHost);
    Environment baseEnvironment =
        Surroundings.read(baseHost, baseSelection.jmhArguments(), baseListed);
    BaseSide bare =
        new BaseSide(
            order.jar().name(),
            request.jar().name(),
            Optional.of(JarDigest.of(order.jar())),
            baseEnvironment,
            options.recorded(baseSelection.jmhArguments()),
            List.of(),
            List.of(),
            order.varied());
    SideUnderTest head = side(Side.HEAD, request.jar(), selection, listed, Optional.of(bare));
    SideUnderTest base = side(Side.BASE, order.jar(), baseSelection, baseListed, Optional.of(bare));
    boolean sameJvm = baseEnvironment.equals(environment);
    List<BenchmarkId> identical =
        sameJvm && !order.measureIdentical()
            ? new IdenticalCode(base, head).benchmarks()
            : List.of();
    return new Lineup(
        List.of(base, head),
        ids(head),
        environment,
        Optional.of(bare.listing(ids(base), identical)));
  }

  private static SideUnderTest side(
      Side side,
      JarUnderTest jar,
      Selection selection,
      Lister.Listed listed,
      Optional<BaseSide> base) {
    Map<BenchmarkId, ListedBenchmark> benchmarks = new LinkedHashMap<>();
    for (ListedBenchmark benchmark : listed.benchmarks()) {
      BenchmarkId own = benchmark.id();
      benchmarks.put(base.map(known -> known.common(own, side)).orElse(own), benchmark);
    }
    return new SideUnderTest(side, jar, selection.jmhArguments(), benchmarks);
  }

  private static List<BenchmarkId> ids(SideUnderTest side) {
    return side.benchmarks().keySet().stream().sorted().toList();
  }
}
