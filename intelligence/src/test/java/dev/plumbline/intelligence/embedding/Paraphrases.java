package dev.plumbline.intelligence.embedding;

import java.util.List;

/** Texts and the same said in other words. */
final class Paraphrases {
  record Pair(String text, String otherWords) {}

  static final List<Pair> ALL =
      List.of(
          new Pair(
              "The connection to the database was refused.",
              "Could not connect: the database server rejected the connection."),
          new Pair(
              "The test ran into its timeout of thirty seconds.",
              "The test case was aborted because it exceeded its time limit."),
          new Pair(
              "There is no space left on the device.", "The disk is full, nothing can be written."),
          new Pair(
              "Two threads wait for each other and neither goes on.",
              "A deadlock: both threads block while each holds what the other needs."),
          new Pair(
              "Whales are mammals that spend their whole life in water.",
              "Being mammals, whales nevertheless live only in the sea."),
          new Pair(
              "Bake the bread for forty minutes until the crust is brown.",
              "Leave the loaf in the oven for two thirds of an hour, till its crust browns."),
          new Pair(
              "She bought two tickets for the morning train to Vienna.",
              "Two seats on the early train to Vienna were what she purchased."),
          new Pair(
              "The orchestra rehearsed the symphony until late at night.",
              "Musicians practised the symphony together far into the night."));

  private Paraphrases() {}
}
