package dev.plumbline.planted;

import dev.plumbline.planted.work.MemoryChaseWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in code that waits for memory? See {@link MemoryChaseWork}. */
public class MemoryChase extends PlantedBenchmark {
  @Override
  Work work() {
    return new MemoryChaseWork();
  }
}
