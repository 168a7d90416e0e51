package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Run;
import java.util.Set;

/** Says which benchmarks of a run have their verdict, so that they need no further forks. */
public interface Judge {
  /**
   * Benchmarks none of whose metrics is inconclusive.
   *
   * @param soFar the run as it stands in its file
   */
  Set<BenchmarkId> settled(Run soFar);
}
