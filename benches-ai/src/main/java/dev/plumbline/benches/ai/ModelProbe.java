package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Device;
import dev.plumbline.intelligence.embedding.EmbedderOptions;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs in a JVM of its own: what loading a model costs where nothing was loaded before. */
final class ModelProbe {
  /** Where Linux says what a process has of the machine's memory. */
  static final Path STATUS = Path.of("/proc/self/status");

  static final String LOAD_MICROS = "loadMicros";
  static final String FIRST_RUN_MICROS = "firstRunMicros";
  static final String RESIDENT_BEFORE = "residentBeforeKib";
  static final String RESIDENT_LOADED = "residentLoadedKib";
  static final String RESIDENT_AFTER_RUNS = "residentAfterRunsKib";
  static final String ON_DEVICE = "onDeviceKib";

  private static final String TEXT =
      "The connection was refused because the pool had no free connection left after 30 seconds.";

  private ModelProbe() {}

  /**
   * Loads a model, embeds a text with it and prints the answers.
   *
   * @param arguments the precision, how often to embed, and on which device
   */
  public static void main(String[] arguments) throws IOException {
    ModelPrecision precision = ModelPrecision.valueOf(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    long before = residentKib();
    long begin = System.nanoTime();
    Device device = Device.valueOf(arguments[2]);
    try (OnnxEmbedder model = OnnxEmbedder.open(EmbedderOptions.of(precision).on(device))) {
      long loaded = System.nanoTime();
      Checks.requireUnit(model.embed(TEXT));
      long ran = System.nanoTime();
      long residentLoaded = residentKib();
      for (int i = 1; i < runs; i++) {
        Checks.requireUnit(model.embed(TEXT));
      }
      answer(LOAD_MICROS, (loaded - begin) / 1000);
      answer(FIRST_RUN_MICROS, (ran - loaded) / 1000);
      answer(RESIDENT_BEFORE, before);
      answer(RESIDENT_LOADED, residentLoaded);
      answer(RESIDENT_AFTER_RUNS, residentKib());
      if (device == Device.CUDA) {
        answer(ON_DEVICE, GpuMemory.ofThisProcessKib());
      }
    }
  }

  private static void answer(String name, long number) {
    System.out.println(ChildJvm.ANSWER + name + " " + number);
  }

  /** 0 where the system does not say. */
  private static long residentKib() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    // What the heap could give back is not the model's.
    System.gc();
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    }
  }
}
