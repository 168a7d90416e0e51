package dev.plumbline.planted;

import dev.plumbline.planted.work.SortingWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in sorting, which is all branches? See {@link SortingWork}. */
public class Sorting extends PlantedBenchmark {
  @Override
  Work work() {
    return new SortingWork();
  }
}
