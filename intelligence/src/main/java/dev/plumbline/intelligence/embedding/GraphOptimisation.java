package dev.plumbline.intelligence.embedding;

import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;

/** How far ONNX Runtime rewrites a model while it loads: longer loading for faster runs. */
public enum GraphOptimisation {
  /** The model as it is. */
  NONE(OptLevel.NO_OPT),
  /** Constants folded, dead nodes removed. */
  BASIC(OptLevel.BASIC_OPT),
  /** Nodes fused, too. */
  EXTENDED(OptLevel.EXTENDED_OPT),
  /** Everything, layouts for this processor included: what ONNX Runtime does unasked. */
  ALL(OptLevel.ALL_OPT);

  private final OptLevel level;

  GraphOptimisation(OptLevel level) {
    this.level = level;
  }

  OptLevel level() {
    return level;
  }
}
