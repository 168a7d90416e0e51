package dev.plumbline.planted;

import dev.plumbline.planted.work.HandOverWork;
import dev.plumbline.planted.work.Work;

/**
 * Is a change found in hand-overs to another thread, which the operating system does? See {@link
 * HandOverWork}.
 */
public class HandOver extends PlantedBenchmark {
  @Override
  Work work() {
    return new HandOverWork();
  }
}
