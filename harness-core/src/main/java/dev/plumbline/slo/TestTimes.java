package dev.plumbline.slo;

import java.util.Comparator;
import java.util.List;

/**
 * What a test run took.
 *
 * @param total of all test classes in seconds, set-up and tear-down included
 * @param classes how many test classes there were
 * @param tests each test that was run
 */
public record TestTimes(double total, int classes, List<Test> tests) {
  private static final int SLOWEST = 10;

  /**
   * One test.
   *
   * @param name class and method
   * @param seconds what it took
   */
  public record Test(String name, double seconds) {}

  /** Copies the list. */
  public TestTimes {
    tests = List.copyOf(tests);
  }

  /** The slowest ten, the slowest first; those of one time by name. */
  public List<Test> slowest() {
    return tests.stream()
        .sorted(Comparator.comparingDouble(Test::seconds).reversed().thenComparing(Test::name))
        .limit(SLOWEST)
        .toList();
  }
}
