package dev.plumbline.benchmarks.pages;

import java.util.List;

/**
 * Something that the policy holds measured values to.
 *
 * @param name its path of keys: {@code budgets.container_reuse}, {@code slos.cli_start_up}, {@code
 *     derived.health_check}
 * @param wanted in words: {@code ≤ 5.000 µs, critical 20.00 µs}
 * @param measured the worst value on each machine that has one, with the machine's letter
 */
record Limit(String name, String wanted, List<String> measured) {
  /** Copies the list. */
  Limit {
    measured = List.copyOf(measured);
  }

  /** The measured values, or that there is none. */
  String measuredText() {
    return measured.isEmpty() ? Baselines.NOT_MEASURED : String.join("; ", measured);
  }
}
