package dev.plumbline.cli.measure;

import dev.plumbline.cli.machine.MachineSampler;
import dev.plumbline.cli.machine.SystemFiles;
import dev.plumbline.cli.rulers.RulerAllowance;
import dev.plumbline.cli.rulers.RulerName;
import dev.plumbline.cli.rulers.Rulers;
import dev.plumbline.model.MachineSample;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Looks at the machine after each round: the rulers, as time allows, and what it says of itself.
 */
final class MachineWatch implements RoundLoop.RoundWatch {
  private static final RulerAllowance ALLOWANCE = RulerAllowance.USUAL;

  private final Rulers rulers = Rulers.here();
  private final MachineSampler sampler = new MachineSampler(SystemFiles.here());
  private final SampleSink sink;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private long begun;
  private Duration spent = Duration.ZERO;

  /** Where samples go. */
  interface SampleSink {
    /** Keeps a sample. */
    void add(MachineSample sample) throws MeasuringProblem;
  }

  MachineWatch(SampleSink sink, InstantSource clock, LongSupplier nanoTime) {
    this.sink = sink;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  @Override
  public void over(int round) throws MeasuringProblem {
    if (round == 0) {
      rulers.warm();
      begun = nanoTime.getAsLong();
    }
    long now = nanoTime.getAsLong();
    // The first measuring is on credit: without it the first round has nothing to be held against.
    Duration allowed =
        round == 0 ? rulers.expected() : ALLOWANCE.now(Duration.ofNanos(now - begun), spent);
    Map<RulerName, Double> seconds = rulers.measure(allowed);
    spent = spent.plusNanos(nanoTime.getAsLong() - now);
    sink.add(sampler.sample(round, clock.instant(), RulerName.words(seconds)));
  }
}
