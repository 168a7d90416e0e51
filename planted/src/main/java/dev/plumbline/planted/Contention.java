package dev.plumbline.planted;

import dev.plumbline.planted.work.ContentionWork;
import dev.plumbline.planted.work.Work;
import org.openjdk.jmh.annotations.Threads;

/** Is a change found where two threads contend for a lock? See {@link ContentionWork}. */
@Threads(2)
public class Contention extends PlantedBenchmark {
  /** One for all threads of a fork, each of which has a state of its own. */
  private static final ContentionWork.Shared SHARED = new ContentionWork.Shared();

  @Override
  Work work() {
    return new ContentionWork(SHARED);
  }
}
