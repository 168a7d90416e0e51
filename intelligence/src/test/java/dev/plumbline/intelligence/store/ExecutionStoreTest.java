package dev.plumbline.intelligence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.intelligence.execution.Outcome;
import dev.plumbline.intelligence.execution.ResourceUsage;
import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store promises, asked of every store with every durability. */
@Timeout(120)
class ExecutionStoreTest {
  private static final long SEED = 20261121;
  private static final Instant ALWAYS = Instant.MIN;

  @TempDir Path folder;

  static Stream<Arguments> everyStore() {
    return Stream.of(StoreKind.values())
        .flatMap(
            kind ->
                Stream.of(Durability.values())
                    .filter(kind::has)
                    .map(durability -> Arguments.of(kind, durability)));
  }

  /** What {@link ExecutionStore#recent} promises, from the executions themselves. */
  private static List<TestExecution> newestFirst(List<TestExecution> executions) {
    List<TestExecution> sorted = new ArrayList<>(executions);
    sorted.sort(
        Comparator.comparing(TestExecution::start)
            .thenComparing(
                TestExecution::id,
                (a, b) -> java.util.Arrays.compareUnsigned(IdBytes.of(a), IdBytes.of(b)))
            .reversed());
    return sorted;
  }

  @ParameterizedTest
  @MethodSource("everyStore")
  void theNewestComeFirstWithinTheWindow(StoreKind kind, Durability durability) throws Exception {
    List<TestExecution> executions = new ArrayList<>(new ExecutionSource(SEED).next(200));
    // Equal starts: the id decides, and some have the sign bit.
    TestExecution first = executions.get(0);
    for (long high : new long[] {-1, Long.MIN_VALUE, 0, Long.MAX_VALUE}) {
      executions.add(withId(first, new UUID(high, high)));
    }
    Collections.shuffle(executions, new Random(SEED));
    try (ExecutionStore store = kind.open(folder, durability)) {
      for (TestExecution execution : executions.subList(0, 50)) {
        store.insert(execution);
      }
      store.insertAll(executions.subList(50, executions.size()));
      List<TestExecution> all = newestFirst(executions);
      assertThat(store.recent(ALWAYS, Integer.MAX_VALUE)).isEqualTo(all);
      assertThat(store.recent(ALWAYS, 7)).isEqualTo(all.subList(0, 7));
      Instant since = ExecutionSource.FIRST_START.plusSeconds(150);
      assertThat(store.recent(since, 100))
          .isEqualTo(all.stream().filter(each -> !each.start().isBefore(since)).toList())
          .hasSize(50);
      List<TestExecution> failed =
          all.stream().filter(each -> each.outcome() == Outcome.FAILED).toList();
      assertThat(store.failures(ALWAYS, 1_000)).isEqualTo(failed).hasSize(40);
      assertThat(store.failures(since, 3)).isEqualTo(failed.subList(0, 3));
      assertThat(store.failures(Instant.MAX, 3)).isEmpty();
      assertThat(store.count()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @MethodSource("everyStore")
  void whatWasKeptIsThereAfterReopening(StoreKind kind, Durability durability) throws Exception {
    List<TestExecution> executions = new ExecutionSource(SEED).next(30);
    try (ExecutionStore store = kind.open(folder, durability)) {
      store.insert(executions.get(0));
      store.insertAll(executions.subList(1, 30));
    }
    try (ExecutionStore store = kind.open(folder, durability)) {
      boolean kept = durability != Durability.MEMORY;
      assertThat(store.count()).isEqualTo(kept ? 30 : 0);
      assertThat(store.recent(ALWAYS, 100)).isEqualTo(kept ? newestFirst(executions) : List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.findAny().isPresent()).isEqualTo(durability != Durability.MEMORY);
    }
  }

  @ParameterizedTest
  @MethodSource("everyStore")
  void everyValueComesBackAsItWentIn(StoreKind kind, Durability durability) throws Exception {
    List<TestExecution> odd = new ArrayList<>();
    String quotes = "it's \"quoted\"; DROP TABLE execution; -- \\ ? % _";
    for (String text :
        List.of(
            "",
            "\0 in front, \0 within and behind \0",
            "line\r\nbreak\ttab",
            "\uD83D\uDE00 \u00E9 e\u0301 \u4E2D \uFFFF",
            quotes,
            "x".repeat(TestExecution.LONGEST_MESSAGE))) {
      odd.add(odd(new UUID(odd.size(), -odd.size()), Optional.of(text)));
    }
    odd.add(odd(new UUID(-1, -1), Optional.empty()));
    try (ExecutionStore store = kind.open(folder, durability)) {
      store.insertAll(odd);
      assertThat(store.recent(ALWAYS, 10)).isEqualTo(newestFirst(odd));
    }
  }

  /** At every limit at once. */
  private static TestExecution odd(UUID id, Optional<String> message) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE);
    return new TestExecution(
        id,
        "\u4E2D".repeat(TestExecution.LONGEST_NAME),
        message.isPresent() ? TestExecution.LATEST : TestExecution.EARLIEST,
        longest,
        message.isPresent() ? Outcome.FAILED : Outcome.SKIPPED,
        message,
        new ResourceUsage(longest, Long.MAX_VALUE, 0, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @MethodSource("everyStore")
  void aBatchIsKeptWholeOrNotAtAll(StoreKind kind, Durability durability) throws Exception {
    List<TestExecution> executions = new ExecutionSource(SEED).next(20);
    try (ExecutionStore store = kind.open(folder, durability)) {
      store.insert(executions.get(10));
      assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> store.insertAll(executions));
      assertThat(store.recent(ALWAYS, 100)).containsExactly(executions.get(10));
      assertThat(store.failures(ALWAYS, 100)).isEmpty();
      // The store goes on as if nothing had been asked.
      store.insertAll(executions.subList(0, 10));
      store.insertAll(List.of());
      store.insert(executions.get(11));
      assertThat(store.count()).isEqualTo(12);
    }
  }

  @ParameterizedTest
  @MethodSource("everyStore")
  void anIdIsKeptOnceWhateverItsStart(StoreKind kind, Durability durability) throws Exception {
    ExecutionSource source = new ExecutionSource(SEED);
    TestExecution first = source.next();
    TestExecution later = withId(source.next(), first.id());
    try (ExecutionStore store = kind.open(folder, durability)) {
      store.insert(first);
      assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> store.insert(first));
      assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> store.insert(later));
      assertThatExceptionOfType(StoreFailure.class)
          .isThrownBy(() -> store.insertAll(List.of(source.next(), later)));
      assertThat(store.recent(ALWAYS, 100)).containsExactly(first);
    }
  }

  private static TestExecution withId(TestExecution execution, UUID id) {
    return new TestExecution(
        id,
        execution.testName(),
        execution.start(),
        execution.duration(),
        execution.outcome(),
        execution.failureMessage(),
        execution.usage());
  }

  @ParameterizedTest
  @MethodSource("everyStore")
  void aStoreAnswersUntilItIsClosed(StoreKind kind, Durability durability) throws Exception {
    ExecutionStore store = kind.open(folder, durability);
    store.ping();
    store.insert(new ExecutionSource(SEED).next());
    store.ping();
    store.close();
    store.close();
    assertThatExceptionOfType(StoreFailure.class).isThrownBy(store::ping);
    assertThatExceptionOfType(StoreFailure.class).isThrownBy(store::count);
    assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> store.recent(ALWAYS, 1));
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> store.insertAll(new ExecutionSource(1).next(2)));
  }

  @ParameterizedTest
  @MethodSource("everyStore")
  void severalThreadsTakeTurns(StoreKind kind, Durability durability) throws Exception {
    try (ExecutionStore store = kind.open(folder, durability)) {
      List<Thread> threads = new ArrayList<>();
      List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
      for (int seed = 0; seed < 4; seed++) {
        ExecutionSource source = new ExecutionSource(seed);
        Thread thread =
            new Thread(
                () -> {
                  try {
                    for (int i = 0; i < 10; i++) {
                      store.insert(source.next());
                      store.insertAll(source.next(3));
                      store.recent(ALWAYS, 5);
                      store.ping();
                    }
                  } catch (StoreFailure | RuntimeException e) {
                    failures.add(e);
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(failures).isEmpty();
      assertThat(store.count()).isEqualTo(160);
    }
  }

  @ParameterizedTest
  @EnumSource(Batching.class)
  void bothWaysOfBatchingKeepTheSame(Batching batching) throws Exception {
    List<TestExecution> executions = new ExecutionSource(SEED).next(20);
    for (StoreKind kind : List.of(StoreKind.H2, StoreKind.SQLITE)) {
      try (JdbcExecutionStore store =
          (JdbcExecutionStore) kind.open(folder.resolve(kind.name()), Durability.BUFFERED)) {
        store.insertAll(executions, batching);
        assertThat(store.recent(ALWAYS, 100)).isEqualTo(newestFirst(executions));
        List<TestExecution> again = new ArrayList<>(new ExecutionSource(1).next(3));
        again.add(executions.get(0));
        assertThatExceptionOfType(StoreFailure.class)
            .isThrownBy(() -> store.insertAll(again, batching));
        assertThat(store.count()).isEqualTo(20);
      }
    }
  }

  @Test
  void lmdbHasNoStoreInMemory() {
    assertThat(StoreKind.LMDB.has(Durability.MEMORY)).isFalse();
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> StoreKind.LMDB.open(folder, Durability.MEMORY))
        .withMessageContaining("LMDB keeps nothing without a file");
  }

  @Test
  void aFolderThatWouldChangeTheSettingsIsRefused() {
    Path setting = folder.resolve("a;WRITE_DELAY=500");
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> StoreKind.H2.open(setting, Durability.SYNCED))
        .withMessageContaining("has \";\" in its path");
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(
            () -> StoreKind.SQLITE.open(folder.resolve("a?synchronous=OFF"), Durability.SYNCED));
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  void aFileInTheWayOfTheFolderIsSaid(StoreKind kind) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> kind.open(file, Durability.BUFFERED))
        .withMessageContaining(file.toString());
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  void aQuestionForNothingIsAMistake(StoreKind kind) throws Exception {
    try (ExecutionStore store = kind.open(folder, Durability.BUFFERED)) {
      assertThatIllegalArgumentException().isThrownBy(() -> store.recent(ALWAYS, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> store.failures(ALWAYS, -1));
    }
  }
}
