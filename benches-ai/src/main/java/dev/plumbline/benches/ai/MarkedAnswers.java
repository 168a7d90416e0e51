package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.feedback.Exemplar;
import java.util.ArrayList;
import java.util.List;

/** Answers of an imagined course on software, marked: each topic, answered in each manner. */
final class MarkedAnswers {
  private static final List<String> TOPICS =
      List.of(
          "regression testing finds faults that a change brings back",
          "a mock object stands in for a part that is slow or not written yet",
          "continuous integration builds every change soon after it is made",
          "a deadlock needs two parties that hold what the other waits for",
          "normal forms keep a fact of a database in one place only",
          "a hash table finds an entry in constant time on average",
          "recursion solves a problem by smaller ones of the same kind",
          "an interface says what a class can do and not how it does it",
          "version control keeps every state of the source and who made it",
          "encryption with a public key needs no shared secret beforehand");

  private static final List<String> MANNERS =
      List.of(
          "In my view %s, and the lecture notes say so too.",
          "It is widely known that %s.",
          "Our team saw in a project that %s, when a release failed.",
          "One example shows it well: %s, as in an online shop.",
          "Some authors doubt it, but on the evidence %s.",
          "To begin with a definition: %s. More follows from it.",
          "I would compare two cases, since %s in only one of them.",
          "The main advantage is that %s, the main cost is time.",
          "Without going into detail, %s.",
          "As the diagram shows, %s, step by step.");

  private static final List<String> REMARKS =
      List.of(
          "Say which page of the notes you mean, and what you conclude from it.",
          "Name a source: what is widely known can still be wrong.",
          "Good use of your own experience; now tie it to the theory.",
          "The example is apt. A second, where it does not hold, would show the limits.",
          "You weigh the evidence well; add the strongest counter-argument.",
          "A clear definition. Use its terms in the rest of the answer.",
          "Finish the comparison with a table or a measure.",
          "Put a number on the cost, if only a rough one.",
          "This needs the detail that you left out: it is what the question asks for.",
          "Describe in words what the diagram shows, for readers who can't see it.");

  private MarkedAnswers() {}

  /** The first of the hundred there are. */
  static List<Exemplar> first(int count) {
    List<Exemplar> exemplars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int topic = i % TOPICS.size();
      int manner = i / TOPICS.size();
      exemplars.add(
          new Exemplar(
              "answer " + (i + 1),
              String.format(MANNERS.get(manner), TOPICS.get(topic)),
              REMARKS.get(manner)));
    }
    return exemplars;
  }
}
