package dev.plumbline.it.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How the rounds of a replayed suite run are drawn from a tape. */
public enum Drawing {
  /** From a random round on as they were recorded, round the end: noise that lasts is kept. */
  WINDOW,
  /** In any order: more different runs from one tape, without noise that lasts. */
  PERMUTATION;

  /** The rounds of one suite run, each of {@code 0 … count - 1} once. */
  List<Integer> rounds(int count, Random random) {
    List<Integer> rounds = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    if (this == PERMUTATION) {
      Collections.shuffle(rounds, random);
    } else {
      Collections.rotate(rounds, random.nextInt(Math.max(1, count)));
    }
    return rounds;
  }
}
