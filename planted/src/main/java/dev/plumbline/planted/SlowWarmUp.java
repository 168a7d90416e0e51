package dev.plumbline.planted;

import dev.plumbline.planted.work.SlowWarmUpWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in code that is compiled late? See {@link SlowWarmUpWork}. */
public class SlowWarmUp extends PlantedBenchmark {
  @Override
  Work work() {
    return new SlowWarmUpWork();
  }
}
