package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.stats.Contrast;
import java.util.List;

/** A pair on its way: finished, or open until the whole suite is known. */
sealed interface Draft {

  /** A pair that needs no statistics. */
  record Done(Pair pair) implements Draft {}

  /** A pair whose interval and p-value depend on the rest of the suite. */
  record Open(
      BenchmarkId id,
      Metric metric,
      SideSample base,
      SideSample head,
      CostScale scale,
      Contrast contrast,
      List<Note> notes)
      implements Draft {}
}
