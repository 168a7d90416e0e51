package dev.plumbline.compare;

import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of which only what was seen of the machine matters. */
public final class Looks {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private Looks() {}

  /** A run on two cores, a look a round and a minute. */
  public static Run run(List<MachineSample> samples) {
    Environment environment = new Environment(Map.of(EnvironmentFact.LOGICAL_CORES, "2"));
    return new Run(RunHeader.foreign("head.jsonl", environment), List.of(), List.of(), samples);
  }

  /** The cpu ruler's milliseconds, round by round. */
  public static Run cpu(double... milliseconds) {
    return ruler("cpu", milliseconds);
  }

  public static Run ruler(String name, double... milliseconds) {
    List<MachineSample> samples = new ArrayList<>();
    for (int i = 0; i < milliseconds.length; i++) {
      samples.add(look(i + 1, Map.of(name, milliseconds[i] / 1000), Map.of()));
    }
    return run(samples);
  }

  /** A fact, round by round. */
  public static Run fact(MachineFact fact, double... values) {
    List<MachineSample> samples = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      samples.add(look(i + 1, Map.of(), Map.of(fact, values[i])));
    }
    return run(samples);
  }

  private static MachineSample look(
      int round, Map<String, Double> rulers, Map<MachineFact, Double> facts) {
    return new MachineSample(round, NOON.plusSeconds(60L * (round - 1)), rulers, facts);
  }
}
