package dev.plumbline.planted;

import dev.plumbline.planted.work.ArithmeticWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in plain arithmetic, which hardly varies? See {@link ArithmeticWork}. */
public class Arithmetic extends PlantedBenchmark {
  @Override
  Work work() {
    return new ArithmeticWork();
  }
}
