package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import java.util.List;

/** Runs each fork as what it is of wants: in a JVM that a host starts, or as a process. */
record AnyForks(Forks forks, ProcessRuns processes) implements RoundLoop.ForkSource {
  @Override
  public ForkRecord run(ForkOrder order) throws MeasuringProblem {
    return order.benchmark() instanceof ProcessUnderTest process
        ? processes.run(order, process)
        : forks.run(order);
  }

  @Override
  public AtOnce inTurns(List<ForkOrder> orders) throws MeasuringProblem {
    return forks.inTurns(orders);
  }
}
