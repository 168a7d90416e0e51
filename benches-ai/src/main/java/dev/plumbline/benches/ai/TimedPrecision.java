package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Device;
import dev.plumbline.intelligence.embedding.EmbedderOptions;
import dev.plumbline.intelligence.embedding.ModelFiles;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.suite.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** In which numbers a model calculates; the values of the parameter {@code precision}. */
public enum TimedPrecision {
  /** 8 bits, on the processor. */
  INT8(ModelPrecision.INT8),
  /** 32 bits, on the processor. */
  FP32(ModelPrecision.FP32),
  /** 16 bits, on a CUDA device; the file of the model has to be given. */
  FP16(ModelPrecision.FP32);

  /** The system property that names the file of the model in 16 bits. */
  static final String FILE_PROPERTY = "plumbline.model.fp16";

  /** The model on the class path, or the one whose tokeniser the file needs. */
  private final ModelPrecision onClassPath;

  TimedPrecision(ModelPrecision onClassPath) {
    this.onClassPath = onClassPath;
  }

  /** Opens the model; the measurement is skipped where it can't run. */
  OnnxEmbedder open() {
    return this == FP16
        ? Models.open(
            EmbedderOptions.of(onClassPath).withModelFile(deviceAndFile()).on(Device.CUDA))
        : Models.open(onClassPath);
  }

  private static Path deviceAndFile() {
    Models.requireCuda();
    String file = System.getProperty(FILE_PROPERTY);
    if (file == null) {
      throw Skipped.because(
          "no library we depend on has the model in 16 bits; give its file with -jvmArgsAppend -D"
              + FILE_PROPERTY
              + "=FILE");
    }
    return Path.of(file);
  }

  /** The model that this one is held against. */
  ModelPrecision other() {
    return this == FP32 ? ModelPrecision.INT8 : ModelPrecision.FP32;
  }

  /** The size of the model's file, once it was opened. */
  long bytes() {
    try {
      return this == FP16 ? Files.size(deviceAndFile()) : ModelFiles.size(onClassPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
