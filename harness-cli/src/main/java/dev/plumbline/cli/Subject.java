package dev.plumbline.cli;

import dev.plumbline.cli.measure.JarUnderTest;
import java.util.List;
import java.util.Optional;

/**
 * Benchmarks of a jar.
 *
 * @param jar as the user named it; empty for the program's own benchmarks
 * @param filters regular expressions; empty means all
 */
record Subject(Optional<String> jar, List<String> filters) {
  /** Copies the list. */
  Subject {
    filters = List.copyOf(filters);
  }

  /** What is measured. */
  JarUnderTest underTest(Invocation invocation) {
    return jar.map(named -> JarUnderTest.of(invocation.path(named).toAbsolutePath()))
        .orElseGet(JarUnderTest::own);
  }
}
