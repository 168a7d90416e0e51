package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Device;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import java.io.IOException;
import java.util.Map;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * A JVM that has loaded nothing yet, started for each measured shot. It is as cold after a warm-up
 * as without one, so in warm-up iterations, which a profile may ask for, none is started.
 */
abstract class JvmPerShot {
  private boolean measured;

  /** Notes whether this iteration counts. */
  @Setup(Level.Iteration)
  public void look(IterationParams iteration) {
    measured = iteration.getType() == IterationType.MEASUREMENT;
  }

  /**
   * Loads a model and runs it.
   *
   * @param runs how often, at least 1
   * @return what the JVM answers ({@link ModelProbe}); nothing in a warm-up
   */
  Map<String, Long> probe(ModelPrecision precision, Device device, int runs)
      throws IOException, InterruptedException {
    return measured
        ? ChildJvm.run(ModelProbe.class, precision.name(), Integer.toString(runs), device.name())
        : Map.of();
  }
}
