package dev.plumbline.benchmarks.pages;

import java.util.List;

/**
 * What an original wants of its own benchmark, and what became of it here.
 *
 * @param row it is of
 * @param what it is about
 * @param wanted in the original's figures
 * @param whyNot why nothing real can reach it; empty when it is held
 * @param limits paths of keys of the policy: what holds it, or our own instead of it
 */
record OriginalTarget(String row, String what, String wanted, String whyNot, List<String> limits) {
  /** Copies the list. */
  OriginalTarget {
    limits = List.copyOf(limits);
  }

  static OriginalTarget held(String row, String what, String wanted, String... limits) {
    return new OriginalTarget(row, what, wanted, "", List.of(limits));
  }

  static OriginalTarget outOfReach(
      String row, String what, String wanted, String whyNot, String... limits) {
    return new OriginalTarget(row, what, wanted, whyNot, List.of(limits));
  }

  boolean reachable() {
    return whyNot.isEmpty();
  }
}
