package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import java.util.List;

/** Finds the benchmarks of an A/B run that can't differ, so that no fork is spent on them. */
final class IdenticalCode {
  private final SideUnderTest base;
  private final SideUnderTest head;

  IdenticalCode(SideUnderTest base, SideUnderTest head) {
    this.base = base;
    this.head = head;
  }

  /** Those both sides have, run in the same way, that reach the same code; sorted. */
  List<BenchmarkId> benchmarks() throws MeasuringProblem {
    if (!base.jmhArguments().equals(head.jmhArguments())) {
      return List.of();
    }
    boolean sameJar = JarDigest.of(base.jar()).equals(JarDigest.of(head.jar()));
    return head.benchmarks().keySet().stream()
        .filter(base.benchmarks()::containsKey)
        .filter(id -> sameJar)
        .sorted()
        .toList();
  }
}
