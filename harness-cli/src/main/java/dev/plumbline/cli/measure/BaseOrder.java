package dev.plumbline.cli.measure;

import dev.plumbline.model.BaseSide;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an A/B run measures against.
 *
 * @param jar the base's; may be the head's own; empty when only processes are measured
 * @param jmhArguments JMH options of the user for the base's forks
 * @param varied parameters that differ between the sides, with both values
 * @param measureIdentical whether benchmarks are measured that reach the same code on both sides
 * @param turns whether both forks of a pair live at once and take turns, where they can
 */
public record BaseOrder(
    Optional<JarUnderTest> jar,
    List<String> jmhArguments,
    Map<String, BaseSide.Varied> varied,
    boolean measureIdentical,
    boolean turns) {
  /** Copies the collections. */
  public BaseOrder {
    jmhArguments = List.copyOf(jmhArguments);
    varied = Map.copyOf(varied);
  }
}
