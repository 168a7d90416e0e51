package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.PairedSeries;
import java.util.List;
import java.util.Optional;

/** A pair on its way: finished, or open until the whole suite is known. */
sealed interface Draft {

  /** A pair that needs no statistics. */
  record Done(Pair pair) implements Draft {}

  /**
   * A pair whose interval or p-value depends on the rest of the suite.
   *
   * @param series the pairs of forks, in an A/B run; their interval depends on themselves alone
   */
  record Open(
      BenchmarkId id,
      Metric metric,
      SideSample base,
      SideSample head,
      CostScale scale,
      Contrast contrast,
      Optional<PairedSeries> series,
      List<Note> notes)
      implements Draft {
    /** Whether an interval can be given. */
    boolean hasInterval() {
      return series.isPresent() ? series.get().hasInterval() : contrast.hasInterval();
    }
  }
}
