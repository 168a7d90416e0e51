package dev.plumbline.planted;

import dev.plumbline.planted.work.FormattingWork;
import dev.plumbline.planted.work.Work;

/** Is a change found in the formatting of text? See {@link FormattingWork}. */
public class Formatting extends PlantedBenchmark {
  @Override
  Work work() {
    return new FormattingWork();
  }
}
