package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.store.Batching;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.JdbcExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to keep a test execution for good, and what does a batch save? Rows CL-20 and
 * CL-22.
 *
 * <p>{@link #insertOne} keeps one execution in a transaction of its own. {@code durability=synced}
 * waits for the disk, {@code buffered} for the operating system; {@code -p durability=memory} has
 * neither file nor wait (H2 and SQLite). The three others keep a batch: {@link #commitPerRow} one
 * by one, {@link #oneTransaction} in one transaction with a statement for each row, {@link
 * #jdbcBatch} in one transaction as a JDBC batch; {@code row} is their time by row.
 *
 * <p>Of the batches' parameters only one each is a default: {@code -p rows=10,50,100,500,1000},
 * {@code -p store=h2,sqlite,lmdb} and {@code -p durability=synced,buffered,memory} have the others.
 * LMDB knows transactions but no JDBC.
 *
 * <p>Each iteration begins with an empty store in a fresh folder below the temporary one, so the
 * disk is that folder's; where it is in memory, {@code synced} is skipped. A store grows within an
 * iteration, at most to some ten thousand executions. One in five has failed and has a message.
 *
 * <p>Not measured: making the executions up, but for an id and a start each; several writers; and
 * what SQLite and H2 do in the background or at close.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ExecutionStorage {

  /** A store for single executions. */
  @State(Scope.Thread)
  public static class Singles {
    /** Which store. */
    @Param({"h2", "sqlite", "lmdb"})
    public String store;

    /** What a commit outlives. */
    @Param({"synced", "buffered"})
    public String durability;

    private final StoredBatches stored = new StoredBatches();

    /** Opens an empty store, or skips. */
    @Setup(Level.Iteration)
    public void open() throws StoreFailure {
      stored.open(store, durability);
    }

    /** Holds the store against what was inserted, and deletes it. */
    @TearDown(Level.Iteration)
    public void close() throws StoreFailure {
      stored.close();
    }
  }

  /** A store for batches, and the next batch, made outside of what is timed. */
  @State(Scope.Thread)
  public static class Batches {
    /** Which store. */
    @Param("sqlite")
    public String store;

    /** What a commit outlives. */
    @Param("synced")
    public String durability;

    /** How many executions a batch has. */
    @Param("100")
    public int rows;

    final StoredBatches stored = new StoredBatches();
    List<TestExecution> batch;

    /** Opens an empty store, or skips. */
    @Setup(Level.Iteration)
    public void open() throws StoreFailure {
      stored.open(store, durability);
    }

    /** Makes a batch. */
    @Setup(Level.Invocation)
    public void make() {
      batch = stored.next(rows);
    }

    /** Holds the store against what was inserted, and deletes it. */
    @TearDown(Level.Iteration)
    public void close() throws StoreFailure {
      stored.close();
    }
  }

  /** A store for batches that has JDBC. */
  @State(Scope.Thread)
  public static class JdbcBatches extends Batches {
    @Override
    public void open() throws StoreFailure {
      if (store.equals("lmdb")) {
        throw Skipped.because("LMDB has no JDBC; its one transaction is oneTransaction");
      }
      super.open();
    }
  }

  /** Counts rows, so that JMH also gives the time by row. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counted {
    /** Rows that were inserted in this iteration. */
    public long row;
  }

  /** One execution, committed. */
  @Benchmark
  @Rows("CL-20")
  public TestExecution insertOne(Singles state) throws StoreFailure {
    TestExecution execution = state.stored.next();
    state.stored.store().insert(execution);
    return execution;
  }

  /** A batch, committed row by row. */
  @Benchmark
  @Rows("CL-22")
  public ExecutionStore commitPerRow(Batches state, Counted counted) throws StoreFailure {
    for (TestExecution execution : state.batch) {
      state.stored.store().insert(execution);
    }
    counted.row += state.rows;
    return state.stored.store();
  }

  /** A batch in one transaction, a statement for each row. */
  @Benchmark
  @Rows("CL-22")
  public ExecutionStore oneTransaction(Batches state, Counted counted) throws StoreFailure {
    ExecutionStore store = state.stored.store();
    if (store instanceof JdbcExecutionStore jdbc) {
      jdbc.insertAll(state.batch, Batching.STATEMENT_PER_ROW);
    } else {
      store.insertAll(state.batch);
    }
    counted.row += state.rows;
    return store;
  }

  /** A batch in one transaction, handed over at once. */
  @Benchmark
  @Rows("CL-22")
  public ExecutionStore jdbcBatch(JdbcBatches state, Counted counted) throws StoreFailure {
    JdbcExecutionStore store = (JdbcExecutionStore) state.stored.store();
    store.insertAll(state.batch, Batching.JDBC_BATCH);
    counted.row += state.rows;
    return store;
  }
}
