package dev.plumbline.intelligence.analysis;

import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.NearestNeighbours;
import dev.plumbline.intelligence.embedding.Neighbour;
import dev.plumbline.intelligence.execution.TestExecution;
import java.util.List;

/** Failures to look among for those whose messages are most alike to another. */
public final class MessageNeighbours {
  private final NearestNeighbours neighbours;
  private final Embedder embedder;

  private MessageNeighbours(NearestNeighbours neighbours, Embedder embedder) {
    this.neighbours = neighbours;
    this.embedder = embedder;
  }

  /**
   * Embeds the messages of failures.
   *
   * @param failures executions that failed
   * @param embedder for these messages and those asked about
   * @throws IllegalArgumentException if one did not fail
   */
  public static MessageNeighbours of(List<TestExecution> failures, Embedder embedder) {
    List<String> messages = failures.stream().map(PatternFinder::message).toList();
    return new MessageNeighbours(
        new NearestNeighbours(MessageVectors.of(messages, embedder).vectors()), embedder);
  }

  /**
   * The failures whose messages are most alike.
   *
   * @param message any text; of a long one its beginning counts
   * @param most no more than this many, at least 1
   * @return places in the list that was given, the most alike first
   */
  public List<Neighbour> like(String message, int most) {
    return neighbours.of(MessageVectors.of(List.of(message), embedder).vectors().get(0), most);
  }
}
