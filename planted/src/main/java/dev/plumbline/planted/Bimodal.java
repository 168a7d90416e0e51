package dev.plumbline.planted;

import dev.plumbline.planted.work.BimodalWork;
import dev.plumbline.planted.work.Work;

/** Is a change found where every fork falls into one of two states? See {@link BimodalWork}. */
public class Bimodal extends PlantedBenchmark {
  @Override
  Work work() {
    return new BimodalWork(BimodalWork.Layout.OF_THIS_JVM);
  }
}
