package dev.plumbline.intelligence.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** A model that is loaded: tokens in, the states of its last layer out. */
final class OnnxSession implements AutoCloseable {
  /** How wide the last layer of MiniLM is. */
  static final int WIDTH = 384;

  private static final String STATES = "last_hidden_state";

  private final OrtEnvironment environment;
  private final SessionOptions options;
  private final OrtSession session;
  private boolean closed;

  private OnnxSession(OrtEnvironment environment, SessionOptions options, OrtSession session) {
    this.environment = environment;
    this.options = options;
    this.session = session;
  }

  /**
   * Loads a model.
   *
   * @throws ModelUnavailable when it can't run here
   */
  static OnnxSession open(EmbedderOptions asked) {
    return NativeLibraries.withOnnxRuntime(() -> load(asked));
  }

  private static OnnxSession load(EmbedderOptions asked) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    SessionOptions options = new SessionOptions();
    boolean loaded = false;
    try {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(asked.intraOpThreads());
      options.setOptimizationLevel(asked.optimisation().level());
      if (asked.device() == Device.CUDA) {
        addCuda(options);
      }
      OnnxSession opened = new OnnxSession(environment, options, load(environment, options, asked));
      loaded = true;
      return opened;
    } catch (OrtException e) {
      throw new ModelUnavailable("the model can't be loaded: " + e.getMessage(), e);
    } finally {
      if (!loaded) {
        options.close();
      }
    }
  }

  private static OrtSession load(
      OrtEnvironment environment, SessionOptions options, EmbedderOptions asked)
      throws OrtException {
    if (asked.modelFile().isEmpty()) {
      byte[] model = ModelFiles.read(asked.precision().modelResource());
      return environment.createSession(model, options);
    }
    Path file = asked.modelFile().get();
    if (!Files.isRegularFile(file)) {
      throw new ModelUnavailable("there is no model file " + file);
    }
    return environment.createSession(file.toString(), options);
  }

  private static void addCuda(SessionOptions options) {
    if (!Device.CUDA.supported()) {
      throw new ModelUnavailable("this ONNX Runtime is built without CUDA");
    }
    try {
      options.addCUDA();
    } catch (OrtException e) {
      throw new ModelUnavailable("no CUDA device answers: " + e.getMessage(), e);
    }
  }

  /**
   * Runs the model once.
   *
   * @throws EmbeddingFailure when it fails, or answers in another shape than it was asked in
   * @throws IllegalStateException after {@link #close()}
   */
  HiddenStates run(TokenBatch batch) {
    long[] shape = {batch.texts(), batch.positions()};
    try (OnnxTensor ids = tensor(batch.ids(), shape);
        OnnxTensor mask = tensor(batch.mask(), shape);
        OnnxTensor types = tensor(new long[batch.ids().length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types),
                Set.of(STATES))) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      long[] answered = states.getInfo().getShape();
      long[] expected = {batch.texts(), batch.positions(), WIDTH};
      if (!Arrays.equals(answered, expected)) {
        throw new EmbeddingFailure(
            "the model answered in the shape "
                + Arrays.toString(answered)
                + " instead of "
                + Arrays.toString(expected));
      }
      FloatBuffer values = states.getFloatBuffer();
      return new HiddenStates(values, batch.texts(), batch.positions());
    } catch (OrtException e) {
      throw new EmbeddingFailure("the model failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** Closing twice is harmless. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmbeddingFailure("the model can't be closed: " + e.getMessage(), e);
    } finally {
      options.close();
    }
  }
}
