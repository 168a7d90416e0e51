package dev.plumbline.intelligence.embedding;

/**
 * In which numbers the model calculates. Both are the same model, all-MiniLM-L6-v2 of
 * sentence-transformers.
 */
public enum ModelPrecision {
  /** Weights of 32 bits, as the model was trained: 90 MB. */
  FP32("all-minilm-l6-v2"),
  /**
   * Weights of 8 bits: 23 MB, and faster. What flows between the layers is rounded to 8 bits too,
   * over the range that the whole batch has, so a vector depends a little on its neighbours.
   */
  INT8("all-minilm-l6-v2-q");

  private final String name;

  ModelPrecision(String name) {
    this.name = name;
  }

  /** The model on the class path. */
  String modelResource() {
    return "/" + name + ".onnx";
  }

  /** What its tokeniser is made from. */
  String tokeniserResource() {
    return "/" + name + "-tokenizer.json";
  }
}
