package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.feedback.ExemplarIndex;
import dev.plumbline.intelligence.feedback.Feedback;
import dev.plumbline.intelligence.feedback.FeedbackComposer;
import dev.plumbline.intelligence.feedback.FeedbackPipeline;
import dev.plumbline.intelligence.feedback.Match;
import dev.plumbline.intelligence.feedback.PersonalData;
import dev.plumbline.suite.Rows;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Where does the time go between an answer and a draft of feedback on it? Row AW-33.
 *
 * <p>An answer of 100 tokens, its author's address and number first, is tokenised, embedded, held
 * against 100 marked answers, made into a draft from the remarks on the nearest three, and the
 * draft is freed of personal data. {@link #whole} is all of it; {@link #nearest}, {@link #compose}
 * and {@link #check} are the later stages. The first two, by the same length of text, are
 * Tokenising.tokenise and EmbeddingLatency.run.
 *
 * <p>Fewer exemplars are had with {@code -p exemplars=10}.
 *
 * <p>Not measured: a language model that would word the draft; this one puts remarks together.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class FeedbackDrafting {
  private static final int TOKENS = 100;
  private static final String AUTHOR = "From jo.bloggs@students.example, C1234567: ";

  /** A pipeline, an answer, and what each stage hands to the next. */
  @State(Scope.Benchmark)
  public static class Marking {
    /** How many marked answers there are, 3 to 100. */
    @Param("100")
    public int exemplars;

    private OnnxEmbedder model;
    private ExemplarIndex index;
    private FeedbackPipeline pipeline;
    private String answer;
    private float[] vector;
    private List<Match> matches;
    private String draft;

    /** Embeds the exemplars and goes through the stages once. */
    @Setup
    public void open() {
      model = Models.open(ModelPrecision.INT8);
      index = ExemplarIndex.of(model, MarkedAnswers.first(exemplars));
      pipeline = new FeedbackPipeline(model, index);
      int author = model.tokenise(AUTHOR).textLength();
      String topic = "Continuous integration builds every change soon after it is made, so that";
      int beginning = author + model.tokenise(topic).textLength();
      answer = AUTHOR + topic + " " + ExactTexts.of(model, TOKENS - beginning);
      ExactTexts.requireLength(model, answer, TOKENS);
      vector = model.embed(answer);
      matches = index.nearest(vector, FeedbackPipeline.EXEMPLARS);
      draft = FeedbackComposer.compose(answer, matches);
    }

    /** Holds the draft against what it must and must not say. */
    @TearDown
    public void close() {
      Feedback feedback = pipeline.draft(answer);
      model.close();
      boolean found =
          feedback.matches().size() == FeedbackPipeline.EXEMPLARS
              && feedback.matches().get(0).exemplar().text().contains("continuous integration");
      boolean removed =
          feedback.removed().size() == 2
              && !feedback.text().contains("bloggs")
              && !feedback.text().contains("1234567");
      if (!found || !removed) {
        throw new IllegalStateException("the draft is wrong: " + feedback);
      }
    }
  }

  /** From answer to draft. */
  @Benchmark
  @Rows("AW-33")
  public Feedback whole(Marking state) {
    return state.pipeline.draft(state.answer);
  }

  /** The nearest exemplars of a vector. */
  @Benchmark
  @Rows("AW-33")
  public List<Match> nearest(Marking state) {
    return state.index.nearest(state.vector, FeedbackPipeline.EXEMPLARS);
  }

  /** A draft from exemplars. */
  @Benchmark
  @Rows("AW-33")
  public String compose(Marking state) {
    return FeedbackComposer.compose(state.answer, state.matches);
  }

  /** Personal data out of a draft. */
  @Benchmark
  @Rows("AW-33")
  public PersonalData.Redacted check(Marking state) {
    return PersonalData.redact(state.draft);
  }
}
