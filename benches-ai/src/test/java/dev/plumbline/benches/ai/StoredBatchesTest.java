package dev.plumbline.benches.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.suite.Skipped;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmarks of storage notice a store that keeps less than it was given. */
class StoredBatchesTest {

  @Test
  void aStoreThatKeptLessIsNoticed() throws Exception {
    StoredBatches batches = new StoredBatches();
    batches.open("sqlite", "buffered");
    batches.store().insertAll(batches.next(3));
    batches.next();
    assertThatIllegalStateException()
        .isThrownBy(batches::close)
        .withMessage("the store has 3 executions, not 4");
  }

  @Test
  void executionsOfARingAreNeverTheSameOnes() throws Exception {
    StoredBatches batches = new StoredBatches();
    List<TestExecution> many = batches.next(2_500);
    assertThat(many).extracting(TestExecution::id).doesNotHaveDuplicates();
    assertThat(many).extracting(TestExecution::start).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whatAStoreDoesNotHaveIsSkippedAndLeavesNoFolder() throws Exception {
    Path path;
    try (WorkFolder folder = WorkFolder.make()) {
      path = folder.path();
      assertThatIllegalStateException()
          .isThrownBy(() -> Stores.open("lmdb", folder, "memory"))
          .withMessage(Skipped.PREFIX + "lmdb has no store that is only in memory");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void aKeptStoreWithAnExecutionTooManyIsNoticed() throws Exception {
    KeptStore kept = KeptStore.fill("h2");
    try (ExecutionStore store = kept.open()) {
      store.insert(new StoredBatches().next());
    }
    assertThatIllegalStateException()
        .isThrownBy(kept::close)
        .withMessage("the store has 1001 executions");
    assertThat(kept.path()).doesNotExist();
  }
}
