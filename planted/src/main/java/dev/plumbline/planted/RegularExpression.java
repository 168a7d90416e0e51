package dev.plumbline.planted;

import dev.plumbline.planted.work.RegularExpressionWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in matching a regular expression? See {@link RegularExpressionWork}. */
public class RegularExpression extends PlantedBenchmark {
  @Override
  Work work() {
    return new RegularExpressionWork();
  }
}
