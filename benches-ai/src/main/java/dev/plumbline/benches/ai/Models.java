package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Device;
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

  /**
   * Ends the measurement as skipped where ONNX Runtime is built for processors only. That a device
   * answers shows when a model is opened.
   */
  static void requireCuda() {
    boolean supported;
    try {
      supported = Device.CUDA.supported();
    } catch (ModelUnavailable e) {
      throw Skipped.because(e.getMessage());
    }
    if (!supported) {
      throw Skipped.because(
          "the ONNX Runtime in use is built without CUDA; give the folder of onnxruntime_gpu's"
              + " libraries with -jvmArgsAppend -Donnxruntime.native.path=FOLDER");
    }
  }
}
