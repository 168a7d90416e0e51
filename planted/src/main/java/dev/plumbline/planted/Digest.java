package dev.plumbline.planted;

import dev.plumbline.planted.work.DigestWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in code that the JVM replaces by its own? See {@link DigestWork}. */
public class Digest extends PlantedBenchmark {
  @Override
  Work work() {
    return new DigestWork();
  }
}
