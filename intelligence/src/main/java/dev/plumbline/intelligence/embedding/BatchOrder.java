package dev.plumbline.intelligence.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which texts go into one run together. */
public enum BatchOrder {
  /** Neighbours, as they were given. */
  AS_GIVEN,
  /** Texts of like length: every row of a run is as long as the longest, so less is padded. */
  BY_LENGTH;

  /**
   * The runs.
   *
   * @param lengths the length of each text
   * @param size how many texts a run takes at most, at least 1
   * @return the indexes of the texts of each run; every text is in one run, and texts of one length
   *     keep their order
   */
  List<List<Integer>> batches(int[] lengths, int size) {
    List<Integer> order =
        switch (this) {
          case AS_GIVEN -> IntStream.range(0, lengths.length).boxed().toList();
          case BY_LENGTH ->
              IntStream.range(0, lengths.length)
                  .boxed()
                  .sorted(Comparator.comparingInt(text -> lengths[text]))
                  .toList();
        };
    List<List<Integer>> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += size) {
      batches.add(order.subList(from, Math.min(from + size, order.size())));
    }
    return batches;
  }
}
