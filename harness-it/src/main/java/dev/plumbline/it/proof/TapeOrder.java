package dev.plumbline.it.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** In which order the sides of a workload are measured in a round. */
public enum TapeOrder {
  /** One fork of each, next to each other, in an order drawn anew: any two of them are a pair. */
  PAIRED,
  /** As {@link #PAIRED}, but alive at once, taking turns iteration by iteration. */
  TURNS,
  /** All forks of a side in a row, side by side as given: what {@link PlainRecipe} does. */
  SEQUENTIAL;

  /** The forks of one workload in one round. */
  List<TapeSide> sides(List<TapeSide> given, Random random) {
    List<TapeSide> order = new ArrayList<>();
    if (this != SEQUENTIAL) {
      order.addAll(given);
      Collections.shuffle(order, random);
    } else {
      given.forEach(side -> order.addAll(Collections.nCopies(PlainRecipe.FORKS, side)));
    }
    return order;
  }

  /** The word on a tape. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of a word; that of a tape without one is {@link #PAIRED}. */
  static TapeOrder of(String word) {
    return Arrays.stream(values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElse(PAIRED);
  }
}
