package dev.plumbline.intelligence.planted;

import dev.plumbline.intelligence.execution.Outcome;
import dev.plumbline.intelligence.execution.ResourceUsage;
import dev.plumbline.intelligence.execution.TestExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes up test executions, the same for the same seed, each a second later than the last. For one
 * thread.
 */
public final class ExecutionSource {
  /** When the first starts. */
  public static final Instant FIRST_START = Instant.parse("2026-01-01T00:00:00Z");

  private static final Duration APART = Duration.ofSeconds(1);

  /** One in so many fails: four fifths succeed. */
  private static final int FAILING = 5;

  private final SplittableRandom random;
  private Instant nextStart = FIRST_START;
  private long made;

  /** A source of endless executions. */
  public ExecutionSource(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The next execution: every fifth fails, in one of all ways, the others pass. */
  public TestExecution next() {
    made++;
    return made % FAILING == 0
        ? failed(FailureKind.any(random, List.of(FailureKind.values())))
        : passed();
  }

  /** The next executions. */
  public List<TestExecution> next(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  /** The next execution, one that passes. */
  public TestExecution passed() {
    return execution(Outcome.PASSED, Optional.empty());
  }

  /** The next execution, one that fails in some way. */
  public TestExecution failed(FailureKind kind) {
    return execution(Outcome.FAILED, Optional.of(kind.message(random)));
  }

  /** The same execution once more: with an id of its own, started next, all else shared. */
  public TestExecution again(TestExecution execution) {
    return new TestExecution(
        id(),
        execution.testName(),
        start(),
        execution.duration(),
        execution.outcome(),
        execution.failureMessage(),
        execution.usage());
  }

  private TestExecution execution(Outcome outcome, Optional<String> failureMessage) {
    String thing = FailureKind.any(random, FailureKind.THINGS);
    return new TestExecution(
        id(),
        "com.example." + thing + ".AcceptanceTest.case" + random.nextInt(1_000),
        start(),
        Duration.ofMillis(random.nextInt(60_000)),
        outcome,
        failureMessage,
        new ResourceUsage(
            Duration.ofMillis(random.nextInt(60_000)),
            random.nextLong(1L << 32),
            random.nextLong(1L << 24),
            random.nextLong(1L << 24)));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private Instant start() {
    Instant start = nextStart;
    nextStart = start.plus(APART);
    return start;
  }
}
