package dev.plumbline.intelligence.embedding;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a model is opened.
 *
 * @param precision which model
 * @param modelFile a file to read the model from; empty: the class path. It has to be one of the
 *     same architecture, and the tokeniser still comes from the class path
 * @param intraOpThreads how many threads calculate one run, 1 to 1024; with 1 it is the caller's
 *     alone and results repeat to the bit
 * @param optimisation how far the model is rewritten while it loads
 * @param batchSize how many texts {@link OnnxEmbedder#embedAll} puts into one run, 1 to 1024
 * @param batchOrder which texts those are
 * @param device what it runs on
 */
public record EmbedderOptions(
    ModelPrecision precision,
    Optional<Path> modelFile,
    int intraOpThreads,
    GraphOptimisation optimisation,
    int batchSize,
    BatchOrder batchOrder,
    Device device) {
  private static final int MOST = 1024;
  private static final int BATCH = 8;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public EmbedderOptions {
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(modelFile, "modelFile");
    Objects.requireNonNull(optimisation, "optimisation");
    Objects.requireNonNull(batchOrder, "batchOrder");
    Objects.requireNonNull(device, "device");
    requireInRange("intraOpThreads", intraOpThreads);
    requireInRange("batchSize", batchSize);
  }

  private static void requireInRange(String name, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(name + " is " + value + ", not 1 to " + MOST);
    }
  }

  /** The model of a precision from the class path, one thread, on the processor. */
  public static EmbedderOptions of(ModelPrecision precision) {
    return new EmbedderOptions(
        precision,
        Optional.empty(),
        1,
        GraphOptimisation.ALL,
        BATCH,
        BatchOrder.BY_LENGTH,
        Device.CPU);
  }

  /** The same with the model read from a file. */
  public EmbedderOptions withModelFile(Path file) {
    return new EmbedderOptions(
        precision, Optional.of(file), intraOpThreads, optimisation, batchSize, batchOrder, device);
  }

  /** The same with another number of threads. */
  public EmbedderOptions withIntraOpThreads(int threads) {
    return new EmbedderOptions(
        precision, modelFile, threads, optimisation, batchSize, batchOrder, device);
  }

  /** The same, rewritten to another degree. */
  public EmbedderOptions withOptimisation(GraphOptimisation other) {
    return new EmbedderOptions(
        precision, modelFile, intraOpThreads, other, batchSize, batchOrder, device);
  }

  /** The same with other runs. */
  public EmbedderOptions withBatches(int size, BatchOrder order) {
    return new EmbedderOptions(
        precision, modelFile, intraOpThreads, optimisation, size, order, device);
  }

  /** The same on another device. */
  public EmbedderOptions on(Device other) {
    return new EmbedderOptions(
        precision, modelFile, intraOpThreads, optimisation, batchSize, batchOrder, other);
  }
}
