package dev.plumbline.benches.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plumbline.intelligence.embedding.ModelPrecision;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

/** A benchmark whose model did less than was asked of it fails when it is torn down. */
final class ModelTearDownTest {

  @Test
  void whatIsNoVectorIsNoticed() {
    assertThatCode(() -> Checks.requireUnit(new float[] {0.6f, 0.8f})).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> Checks.requireUnit(new float[] {0.6f, 0.7f}));
    assertThatIllegalStateException()
        .isThrownBy(() -> Checks.requireUnit(new float[] {Float.NaN, 1}));
    assertThatIllegalStateException().isThrownBy(() -> Checks.requireUnit(new float[384]));
  }

  @Test
  void theVectorOfAnotherTextIsNoticed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Checks.requireSame(new float[] {1, 0}, new float[] {0, 1}))
        .withMessage("two vectors of one text have the cosine 0.0");
  }

  @Test
  void aTextOfAnotherLengthIsNoticed() {
    EmbeddingLatency.Text state = new EmbeddingLatency.Text();
    state.precision = ModelPrecision.INT8;
    state.tokens = 10;
    state.open();
    assertThat(new EmbeddingLatency().embed(state)).hasSize(384);
    state.tokens = 9;
    assertThatIllegalStateException()
        .isThrownBy(state::close)
        .withMessage("a text of 10 tokens instead of 9");
    state.tokens = 10;
    state.close();
  }

  @Test
  void aSessionThatEmbeddedNothingOrIsMissingIsNoticed() {
    assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    EmbeddingThroughput.Sessions sessions = new EmbeddingThroughput.Sessions();
    EmbeddingThroughput.OneOfSeveral one = new EmbeddingThroughput.OneOfSeveral();
    one.precision = ModelPrecision.INT8;
    one.open(sessions, 2);
    assertThatIllegalStateException()
        .isThrownBy(one::close)
        .withMessage("a session has embedded nothing");
    EmbeddingThroughput.Counted counted = new EmbeddingThroughput.Counted();
    assertThat(new EmbeddingThroughput().twoSessions(one, sessions, counted)).hasSize(384);
    assertThat(counted.tokens).isEqualTo(100);
    assertThatIllegalStateException()
        .isThrownBy(() -> sessions.check(2))
        .withMessage("1 sessions instead of 2");
    assertThatCode(() -> sessions.check(1)).doesNotThrowAnyException();
    one.close();
  }

  @Test
  void moreThreadsThanProcessorsAreSkipped() {
    EmbeddingThroughput.OneOfSeveral one = new EmbeddingThroughput.OneOfSeveral();
    one.precision = ModelPrecision.INT8;
    int tooMany = Runtime.getRuntime().availableProcessors() + 1;
    assertThatIllegalStateException()
        .isThrownBy(() -> one.open(new EmbeddingThroughput.Sessions(), tooMany))
        .withMessageStartingWith("SKIPPED: " + tooMany + " threads need as many processors");
  }

  @Test
  void aWindowThatIsMissingIsNoticed() {
    LongDocuments.Document state = new LongDocuments.Document();
    state.document = 40;
    state.window = 12;
    state.overlap = 2;
    state.open();
    assertThat(new LongDocuments().embedWindows(state)).hasSize(5);
    state.document = 60;
    assertThatIllegalStateException()
        .isThrownBy(state::close)
        .withMessage("5 windows instead of 7");
    state.document = 40;
    state.close();
  }

  @Test
  void aTokenThatDidNotComeIsNoticed() {
    SlidingContext.Ring state = new SlidingContext.Ring();
    state.context = 150;
    state.fill();
    new SlidingContext().ring(state);
    assertThatCode(state::compare).doesNotThrowAnyException();
    state.came();
    assertThatIllegalStateException()
        .isThrownBy(state::compare)
        .withMessage("what is kept is not the end of the stream");
  }

  @Test
  void aFreshJvmIsStartedForWhatCountsOnly() throws Exception {
    FreshJvm jvm = new FreshJvm();
    jvm.precision = ModelPrecision.INT8;
    jvm.look(new IterationParams(IterationType.WARMUP, 1, TimeValue.NONE, 1));
    assertThat(jvm.probe(1)).isEmpty();
    jvm.look(new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.NONE, 1));
    assertThat(jvm.probe(1)).containsKey(ModelProbe.LOAD_MICROS);
  }
}
