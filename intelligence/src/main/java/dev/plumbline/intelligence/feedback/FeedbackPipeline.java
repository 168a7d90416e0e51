package dev.plumbline.intelligence.feedback;

import dev.plumbline.intelligence.embedding.Embedder;
import java.util.List;

/**
 * From an answer to a draft of feedback: embed, find the nearest exemplars, compose, take personal
 * data out.
 */
public final class FeedbackPipeline {
  /** How many exemplars a draft is made from, at most. */
  public static final int EXEMPLARS = 3;

  private final Embedder embedder;
  private final ExemplarIndex index;

  /**
   * A pipeline over what it is given; closing the embedder is its owner's.
   *
   * @param embedder the one that made the index's vectors
   * @param index the exemplars
   */
  public FeedbackPipeline(Embedder embedder, ExemplarIndex index) {
    this.embedder = embedder;
    this.index = index;
  }

  /**
   * The draft on an answer.
   *
   * @throws dev.plumbline.intelligence.embedding.TextTooLong when the embedder refuses its length
   */
  public Feedback draft(String answer) {
    List<Match> matches = index.nearest(embedder.embed(answer), EXEMPLARS);
    PersonalData.Redacted redacted = PersonalData.redact(FeedbackComposer.compose(answer, matches));
    return new Feedback(redacted.text(), matches, redacted.findings());
  }
}
