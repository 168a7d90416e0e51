package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.EmbedderOptions;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.ModelUnavailable;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.suite.Skipped;

/** Opens models for benchmarks. */
final class Models {
  private Models() {}

  /** A model on one thread; the measurement is skipped where it can't run. */
  static OnnxEmbedder open(ModelPrecision precision) {
    return open(EmbedderOptions.of(precision));
  }

  /** A model; the measurement is skipped where it can't run. */
  static OnnxEmbedder open(EmbedderOptions options) {
    try {
      return OnnxEmbedder.open(options);
    } catch (ModelUnavailable e) {
      throw Skipped.because(e.getMessage());
    }
  }
}
