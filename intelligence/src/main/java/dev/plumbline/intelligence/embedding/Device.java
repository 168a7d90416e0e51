package dev.plumbline.intelligence.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;

/** What a model runs on. */
public enum Device {
  /** The processor. */
  CPU,
  /**
   * The first CUDA device. It needs ONNX Runtime's GPU library, which is ten times the size of the
   * other and not among our dependencies: unpack {@code ai/onnxruntime/native/linux-x64} of {@code
   * com.microsoft.onnxruntime:onnxruntime_gpu} of the same version into a folder and start the JVM
   * with {@code -Donnxruntime.native.path=FOLDER}.
   */
  CUDA;

  /**
   * Whether the ONNX Runtime that is loaded was built for this device. That a device answers shows
   * when a model is opened.
   *
   * @throws ModelUnavailable when ONNX Runtime has no library for this platform
   */
  public boolean supported() {
    return this == CPU
        || NativeLibraries.withOnnxRuntime(OrtEnvironment::getAvailableProviders)
            .contains(OrtProvider.CUDA);
  }
}
