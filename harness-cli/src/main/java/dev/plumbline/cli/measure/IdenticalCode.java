package dev.plumbline.cli.measure;

import dev.plumbline.cli.code.BenchmarkCode;
import dev.plumbline.cli.code.CodeProblem;
import dev.plumbline.model.BenchmarkId;
import java.util.List;

/** Finds the benchmarks of an A/B run that can't differ, so that no fork is spent on them. */
final class IdenticalCode {
  private final SideUnderTest base;
  private final SideUnderTest head;

  /** Both sides; what else their forks may differ in, machine and JVM, is known to be the same. */
  IdenticalCode(SideUnderTest base, SideUnderTest head) {
    this.base = base;
    this.head = head;
  }

  /**
   * Those both sides have, run with the same options, that reach the same code; sorted. None when
   * the code of a jar can't be told.
   */
  List<BenchmarkId> benchmarks() {
    boolean sameOptions = base.jmhArguments().equals(head.jmhArguments());
    if (!sameOptions || base.jar().isEmpty() || head.jar().isEmpty()) {
      return List.of();
    }
    JarUnderTest baseJar = base.jar().get();
    JarUnderTest headJar = head.jar().get();
    try (BenchmarkCode before = BenchmarkCode.read(baseJar.classPath());
        BenchmarkCode after =
            baseJar.equals(headJar) ? before : BenchmarkCode.read(headJar.classPath())) {
      return head.benchmarks().keySet().stream()
          .filter(id -> !id.process())
          .filter(id -> same(id, before, after))
          .sorted()
          .toList();
    } catch (CodeProblem untold) {
      return List.of();
    }
  }

  private boolean same(BenchmarkId id, BenchmarkCode before, BenchmarkCode after) {
    Forkable old = base.benchmarks().get(id);
    Forkable now = head.benchmarks().get(id);
    // The same id under both, but for other warm-ups or lengths that annotations may have changed.
    return now.equals(old)
        && before.of(old.id(), base.jmhArguments()).sameAs(after.of(now.id(), head.jmhArguments()));
  }
}
