package dev.plumbline.cli.doctor;

import dev.plumbline.cli.machine.MachineSampler;
import dev.plumbline.cli.machine.ProcessTicks;
import dev.plumbline.cli.machine.SystemFiles;
import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What ran between two looks.
 *
 * @param steal share of all cores' time that the hypervisor took
 * @param others cores' worth of time that other processes used
 * @param busiest at most three of them, those over a twentieth of a core
 */
record Activity(OptionalDouble steal, OptionalDouble others, List<MachineView.Neighbour> busiest) {
  private static final int MOST = 3;
  private static final double WORTH_NAMING = 0.05;
  private static final double TICKS_PER_SECOND = 100;

  /**
   * Watches a machine.
   *
   * @param pause waits about a second; shorter waits make coarser figures
   */
  static Activity watch(SystemFiles files, Runnable pause) {
    MachineSampler sampler = new MachineSampler(files);
    sampler.sample(0, Instant.EPOCH, Map.of());
    OptionalDouble begun = files.decimal("proc/uptime");
    Map<Long, ProcessTicks> before = processes(files);
    pause.run();
    Map<Long, ProcessTicks> after = processes(files);
    OptionalDouble ended = files.decimal("proc/uptime");
    MachineSample sample = sampler.sample(1, Instant.EPOCH, Map.of());
    double seconds = ended.orElse(0) - begun.orElse(0);
    return new Activity(
        fact(sample, MachineFact.STEAL),
        fact(sample, MachineFact.OTHER_PROCESSES),
        seconds > 0 ? busiest(files, before, after, seconds) : List.of());
  }

  private static OptionalDouble fact(MachineSample sample, MachineFact fact) {
    Double value = sample.facts().get(fact);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Map<Long, ProcessTicks> processes(SystemFiles files) {
    Map<Long, ProcessTicks> processes = new HashMap<>();
    for (String id : files.names("proc", "[0-9]*")) {
      ProcessTicks.of(files, id).ifPresent(process -> processes.put(process.id(), process));
    }
    return processes;
  }

  private static List<MachineView.Neighbour> busiest(
      SystemFiles files,
      Map<Long, ProcessTicks> before,
      Map<Long, ProcessTicks> after,
      double seconds) {
    long self = ProcessTicks.of(files, "self").map(ProcessTicks::id).orElse(-1L);
    return after.values().stream()
        .filter(process -> process.id() != self && before.containsKey(process.id()))
        .map(
            process ->
                new MachineView.Neighbour(
                    process.name(),
                    (process.own() - before.get(process.id()).own()) / TICKS_PER_SECOND / seconds))
        .filter(neighbour -> neighbour.cores() >= WORTH_NAMING)
        .sorted(
            Comparator.comparingDouble(MachineView.Neighbour::cores)
                .reversed()
                .thenComparing(MachineView.Neighbour::name))
        .limit(MOST)
        .toList();
  }
}
