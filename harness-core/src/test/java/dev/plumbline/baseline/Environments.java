package dev.plumbline.baseline;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environments and runs made by hand. */
final class Environments {
  static final Environment EPYC =
      new Environment(
          Map.of(
              EnvironmentFact.CPU_MODEL, "AMD EPYC(TM) 7B13",
              EnvironmentFact.LOGICAL_CORES, "2",
              EnvironmentFact.ARCHITECTURE, "amd64",
              EnvironmentFact.OPERATING_SYSTEM, "Linux",
              EnvironmentFact.MEMORY, "25769803776",
              EnvironmentFact.KERNEL, "6.1.0",
              EnvironmentFact.JVM_NAME, "OpenJDK 64-Bit Server VM",
              EnvironmentFact.JVM_FEATURE_VERSION, "17",
              EnvironmentFact.COLLECTOR, "G1",
              EnvironmentFact.HOST_NAME, "alpha"));

  private Environments() {}

  static Environment with(Environment environment, EnvironmentFact fact, String value) {
    EnumMap<EnvironmentFact, String> facts = new EnumMap<>(environment.facts());
    facts.put(fact, value);
    return new Environment(facts);
  }

  static Environment without(Environment environment, EnvironmentFact fact) {
    EnumMap<EnvironmentFact, String> facts = new EnumMap<>(environment.facts());
    facts.remove(fact);
    return new Environment(facts);
  }

  static BenchmarkId id(String name) {
    return new BenchmarkId(name, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  static BenchmarkResult result(String name, double... forks) {
    double[][] values = new double[forks.length][];
    for (int fork = 0; fork < forks.length; fork++) {
      values[fork] = new double[] {forks[fork], forks[fork]};
    }
    return result(name, Sample.Values.of(values));
  }

  static BenchmarkResult result(String name, Sample sample, Note... notes) {
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
    return new BenchmarkResult(
        id(name),
        new Setup(List.of(), Map.of()),
        List.of(new Measurement(metric, sample, Optional.empty())),
        List.of(),
        List.of(notes));
  }

  static Run run(String id, String commit, BenchmarkResult... results) {
    RunHeader header =
        new RunHeader(
            id,
            id + ".jsonl",
            Optional.empty(),
            Optional.of(commit),
            Optional.of(false),
            Optional.empty(),
            Optional.empty(),
            EPYC,
            Plan.unknown(),
            Optional.empty());
    return new Run(header, List.of(results), List.of());
  }
}
