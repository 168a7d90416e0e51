package dev.plumbline.planted;

import dev.plumbline.planted.work.StreamWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in a stream, which depends on what is inlined? See {@link StreamWork}. */
public class Stream extends PlantedBenchmark {
  @Override
  Work work() {
    return new StreamWork();
  }
}
