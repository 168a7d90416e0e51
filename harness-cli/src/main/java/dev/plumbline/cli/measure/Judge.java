package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.util.Set;

/** Says which benchmarks of a run have their verdict, so that they need no further forks. */
public interface Judge {
  /**
   * Whether there is anything to judge a run by. If not, each benchmark has all of its rounds.
   *
   * @param header of the run that is about to begin
   */
  default boolean judges(RunHeader header) {
    return true;
  }

  /**
   * Benchmarks whose own score has a verdict other than inconclusive.
   *
   * @param soFar the run as it stands in its file
   */
  Set<BenchmarkId> settled(Run soFar);
}
