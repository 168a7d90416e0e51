package dev.plumbline.gate;

import dev.plumbline.model.Metric;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.Optional;

/**
 * What a policy says of a metric of which runs say too little: JMH gives the counters of a
 * benchmark ({@code @AuxCounters}) no unit, and nobody but their author knows which way they get
 * better.
 *
 * @param metric its name, or a glob in which {@code *} stands for any characters; never about a
 *     benchmark's own score
 * @param pattern which benchmarks: see {@link BenchmarkPattern}; empty for all
 * @param unit what its values are measured in; empty to leave the run's unit
 * @param better which way it gets better; {@link Direction#UNKNOWN} when it is to be shown and
 *     never gated
 * @param exact whether it is the same in every fork, so that it is judged without statistics; when
 *     not, it stays what it is
 */
public record MetricRule(
    String metric, Optional<String> pattern, Optional<Unit> unit, Direction better, boolean exact) {

  /** Whether it is about a metric of this name, of whatever benchmark. */
  boolean names(String name) {
    return !name.equals(Metric.PRIMARY) && BenchmarkPattern.glob(metric, name);
  }
}
