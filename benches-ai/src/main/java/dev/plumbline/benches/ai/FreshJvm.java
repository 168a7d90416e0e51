package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Device;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import java.io.IOException;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A fresh JVM whose model runs on the processor. */
@State(Scope.Thread)
public class FreshJvm extends JvmPerShot {
  /** Which model it loads. */
  @Param("INT8")
  public ModelPrecision precision;

  Map<String, Long> probe(int runs) throws IOException, InterruptedException {
    return probe(precision, Device.CPU, runs);
  }
}
