package dev.plumbline.intelligence.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.embedding.TextTooLong;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class FeedbackPipelineTest {
  private static final List<Exemplar> EXEMPLARS =
      List.of(
          new Exemplar("whales", "Whales are mammals that live in the sea.", "Name a species."),
          new Exemplar("bread", "Bread rises because yeast makes gas.", "Say which gas."),
          new Exemplar("deadlock", "Threads that wait for each other.", "Draw the cycle."),
          new Exemplar("dolphins", "Dolphins are sea mammals, as whales are.", "Name a species."));

  private static OnnxEmbedder model;
  private static FeedbackPipeline pipeline;

  @BeforeAll
  static void open() {
    model = OnnxEmbedder.open(ModelPrecision.INT8);
    pipeline = new FeedbackPipeline(model, ExemplarIndex.of(model, EXEMPLARS));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void theRemarkOnTheMostAlikeAnswerComesFirst() {
    Feedback feedback = pipeline.draft("The gas from yeast is what makes a loaf of bread rise.");
    assertThat(feedback.matches()).hasSize(FeedbackPipeline.EXEMPLARS);
    assertThat(feedback.matches().get(0).exemplar().id()).isEqualTo("bread");
    assertThat(feedback.text())
        .startsWith("You write: \"The gas from yeast")
        .contains("- Say which gas. (as on bread, similarity 0.");
    assertThat(feedback.removed()).isEmpty();
  }

  @Test
  void aRemarkIsMadeOnceAndUnlikeExemplarsAreLeftOut() {
    String text = pipeline.draft("Whales and dolphins are mammals, not fish.").text();
    assertThat(text).containsOnlyOnce("Name a species.").doesNotContain("gas", "cycle");
  }

  @Test
  void anAnswerLikeNoneIsToldSo() {
    assertThat(pipeline.draft("The court ruled that the contract was void.").text())
        .endsWith("No marked answer is like this one.\n");
  }

  @Test
  void whoWroteTheAnswerIsNotInTheDraft() {
    Feedback feedback = pipeline.draft("C1234567 jo@students.example: whales are mammals.");
    assertThat(feedback.text())
        .contains("[STUDENT] [MAIL_ADDRESS]")
        .doesNotContain("1234567", "jo@");
    assertThat(feedback.removed()).hasSize(2);
  }

  @Test
  void anAnswerThatIsTooLongIsRefusedAndNotReadInPart() {
    assertThatExceptionOfType(TextTooLong.class)
        .isThrownBy(() -> pipeline.draft("whales ".repeat(600)));
  }

  @Test
  void onlyTheBeginningOfTheAnswerIsQuotedAndNoCharacterIsCutInTwo() {
    String draft = FeedbackComposer.compose("x".repeat(159) + "\uD83D\uDC0B end", List.of());
    assertThat(draft).startsWith("You write: \"" + "x".repeat(159) + "…\"\n");
  }
}
