package dev.plumbline.cli.machine;

import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Looks at the machine between forks: some thirty small files, no program, a few milliseconds. What
 * Linux counts is told as the difference to the look before, so the first look lacks it. For one
 * thread.
 */
public final class MachineSampler {
  private final SystemFiles files;
  private Optional<MachineCounters> last = Optional.empty();

  /** A sampler of the machine whose files these are. */
  public MachineSampler(SystemFiles files) {
    this.files = files;
  }

  /**
   * One look. To be taken while no fork runs: those that ended count as ours, one that begins or
   * ends meanwhile may count as a neighbour.
   *
   * @param round of forks that this look belongs to, from 1; 0 before the first
   * @param at the time by the caller's clock
   * @param rulers what the rulers took, in seconds; may be empty
   */
  public MachineSample sample(int round, Instant at, Map<String, Double> rulers) {
    MachineCounters now = MachineCounters.read(files);
    Map<MachineFact, Double> facts = new EnumMap<>(MachineFact.class);
    last.ifPresent(before -> since(before, now, facts));
    last = Optional.of(now);
    atOnce(facts);
    return new MachineSample(round, at, rulers, facts);
  }

  private static void since(
      MachineCounters before, MachineCounters now, Map<MachineFact, Double> facts) {
    OptionalLong whole = more(before.whole(), now.whole());
    OptionalLong steal = more(before.steal(), now.steal());
    if (whole.isPresent() && steal.isPresent() && whole.getAsLong() > 0) {
      double share = (double) steal.getAsLong() / whole.getAsLong();
      facts.put(MachineFact.STEAL, Math.min(1, share));
    }
    count(MachineFact.THERMAL_THROTTLES, more(before.throttles(), now.throttles()), facts);
    count(MachineFact.SWAP_IN, more(before.swappedIn(), now.swappedIn()), facts);
    count(MachineFact.SWAP_OUT, more(before.swappedOut(), now.swappedOut()), facts);
    count(MachineFact.QUOTA_THROTTLES, more(before.quotaThrottles(), now.quotaThrottles()), facts);
    OptionalDouble elapsed = more(before.uptime(), now.uptime());
    if (elapsed.isEmpty() || elapsed.getAsDouble() <= 0) {
      return;
    }
    OptionalDouble throttled = more(before.quotaThrottled(), now.quotaThrottled());
    if (throttled.isPresent()) {
      facts.put(MachineFact.QUOTA_THROTTLED, throttled.getAsDouble() / elapsed.getAsDouble());
    }
    OptionalLong busy = more(before.busy(), now.busy());
    OptionalLong own = more(before.own(), now.own());
    if (busy.isPresent() && own.isPresent()) {
      double others = (busy.getAsLong() - own.getAsLong()) / MachineCounters.TICKS_PER_SECOND;
      facts.put(MachineFact.OTHER_PROCESSES, Math.max(0, others / elapsed.getAsDouble()));
    }
  }

  private void atOnce(Map<MachineFact, Double> facts) {
    files.decimal("proc/loadavg").ifPresent(load -> facts.put(MachineFact.LOAD, load));
    files.coreNumbers("cpufreq/scaling_cur_freq").stream()
        .mapToLong(Long::longValue)
        .filter(kilohertz -> kilohertz > 0)
        .average()
        .ifPresent(kilohertz -> facts.put(MachineFact.FREQUENCY, kilohertz * 1e3));
    List<String> processes = files.names("proc", "[0-9]*");
    if (!processes.isEmpty()) {
      facts.put(MachineFact.OTHER_JVMS, (double) otherJvms(processes));
    }
  }

  private long otherJvms(List<String> processes) {
    long self = ProcessTicks.of(files, "self").map(ProcessTicks::id).orElse(-1L);
    return processes.stream()
        .filter(id -> files.text("proc/" + id + "/comm").filter("java"::equals).isPresent())
        .flatMap(id -> ProcessTicks.of(files, id).stream())
        .filter(process -> process.id() != self && process.parent() != self)
        .count();
  }

  private static void count(MachineFact fact, OptionalLong count, Map<MachineFact, Double> facts) {
    if (count.isPresent()) {
      facts.put(fact, (double) count.getAsLong());
    }
  }

  /** What was added; empty when unknown, or when the counter began anew. */
  private static OptionalLong more(OptionalLong before, OptionalLong now) {
    return before.isPresent() && now.isPresent() && now.getAsLong() >= before.getAsLong()
        ? OptionalLong.of(now.getAsLong() - before.getAsLong())
        : OptionalLong.empty();
  }

  private static OptionalDouble more(OptionalDouble before, OptionalDouble now) {
    return before.isPresent() && now.isPresent() && now.getAsDouble() >= before.getAsDouble()
        ? OptionalDouble.of(now.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }
}
