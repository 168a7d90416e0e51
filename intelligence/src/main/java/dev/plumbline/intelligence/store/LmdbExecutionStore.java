package dev.plumbline.intelligence.store;

import dev.plumbline.intelligence.execution.Outcome;
import dev.plumbline.intelligence.execution.TestExecution;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.Cursor;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.LmdbException;
import org.lmdbjava.PutFlags;
import org.lmdbjava.Txn;

/**
 * A store in LMDB: the executions by start, and beside them what a SQL store has as indexes, the
 * starts by id and the keys of those that failed.
 *
 * <p>Through byte arrays, not buffers: lmdbjava's buffers need {@code --add-opens} for {@code
 * java.nio}, byte arrays need no flag.
 */
final class LmdbExecutionStore implements ExecutionStore {
  /** The file can't grow beyond; it takes no more of the disk than is written. */
  private static final long LARGEST = 1L << 30;

  private static final byte[] NOTHING = {};

  private final Env<byte[]> environment;
  private final Dbi<byte[]> byStart;
  private final Dbi<byte[]> startById;
  private final Dbi<byte[]> failed;

  private LmdbExecutionStore(Env<byte[]> environment) {
    this.environment = environment;
    byStart = environment.openDbi("by-start", DbiFlags.MDB_CREATE);
    startById = environment.openDbi("start-by-id", DbiFlags.MDB_CREATE);
    failed = environment.openDbi("failed", DbiFlags.MDB_CREATE);
  }

  static ExecutionStore open(Path folder, Durability durability) throws StoreFailure {
    EnvFlags[] flags =
        durability == Durability.SYNCED ? new EnvFlags[0] : new EnvFlags[] {EnvFlags.MDB_NOSYNC};
    try {
      Env<byte[]> environment =
          Env.create(ByteArrayProxy.PROXY_BA)
              .setMapSize(LARGEST)
              .setMaxDbs(3)
              .open(folder.toFile(), flags);
      try {
        return new LmdbExecutionStore(environment);
      } catch (LmdbException e) {
        environment.close();
        throw e;
      }
    } catch (LmdbException | LinkageError e) {
      throw new StoreFailure("LMDB can't be opened in " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void insert(TestExecution execution) throws StoreFailure {
    insertAll(List.of(execution));
  }

  @Override
  public synchronized void insertAll(List<TestExecution> executions) throws StoreFailure {
    if (executions.isEmpty()) {
      return;
    }
    attempt(
        "keep " + executions.size() + " executions",
        () -> {
          try (Txn<byte[]> transaction = environment.txnWrite()) {
            for (TestExecution execution : executions) {
              put(transaction, execution);
            }
            transaction.commit();
          }
          return null;
        });
  }

  private void put(Txn<byte[]> transaction, TestExecution execution) throws StoreFailure {
    byte[] key = ExecutionBytes.key(execution);
    byte[] start =
        ByteBuffer.allocate(Long.BYTES).putLong(EpochNanos.of(execution.start())).array();
    if (!startById.put(transaction, IdBytes.of(execution.id()), start, PutFlags.MDB_NOOVERWRITE)) {
      throw new StoreFailure("LMDB can't keep " + execution.id() + ": there is one of that id");
    }
    byStart.put(transaction, key, ExecutionBytes.value(execution));
    if (execution.outcome() == Outcome.FAILED) {
      failed.put(transaction, key, NOTHING);
    }
  }

  @Override
  public synchronized List<TestExecution> recent(Instant since, int most) throws StoreFailure {
    return select(byStart, Window.of(since, most));
  }

  @Override
  public synchronized List<TestExecution> failures(Instant since, int most) throws StoreFailure {
    return select(failed, Window.of(since, most));
  }

  private List<TestExecution> select(Dbi<byte[]> keys, Window window) throws StoreFailure {
    return attempt(
        "read executions",
        () -> {
          List<TestExecution> found = new ArrayList<>();
          try (Txn<byte[]> transaction = environment.txnRead();
              Cursor<byte[]> cursor = keys.openCursor(transaction)) {
            boolean there = cursor.last();
            while (there
                && found.size() < window.most()
                && ExecutionBytes.start(cursor.key()) >= window.since()) {
              byte[] key = cursor.key();
              byte[] value = keys == byStart ? cursor.val() : byStart.get(transaction, key);
              found.add(ExecutionBytes.execution(key, value));
              there = cursor.prev();
            }
          }
          return List.copyOf(found);
        });
  }

  @Override
  public synchronized long count() throws StoreFailure {
    return attempt(
        "count executions",
        () -> {
          try (Txn<byte[]> transaction = environment.txnRead()) {
            return byStart.stat(transaction).entries;
          }
        });
  }

  @Override
  public synchronized void ping() throws StoreFailure {
    attempt(
        "answer",
        () -> {
          try (Txn<byte[]> transaction = environment.txnRead();
              Cursor<byte[]> cursor = byStart.openCursor(transaction)) {
            return cursor.first();
          }
        });
  }

  @Override
  public synchronized void close() {
    environment.close();
  }

  /** Something that LMDB may refuse. */
  private interface Step<T> {
    T take() throws StoreFailure;
  }

  private static <T> T attempt(String what, Step<T> step) throws StoreFailure {
    try {
      return step.take();
    } catch (LmdbException e) {
      throw new StoreFailure("LMDB can't " + what + ": " + e.getMessage(), e);
    }
  }
}
