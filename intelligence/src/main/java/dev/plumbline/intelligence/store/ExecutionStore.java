package dev.plumbline.intelligence.store;

import dev.plumbline.intelligence.execution.TestExecution;
import java.time.Instant;
import java.util.List;

/**
 * Keeps test executions. Safe for use by several threads, which take turns.
 *
 * <p>What is given back equals what was inserted, to the nanosecond and the character.
 */
public interface ExecutionStore extends AutoCloseable {

  /**
   * Keeps an execution, in a transaction of its own.
   *
   * @throws StoreFailure if there is one of that id, or the store can't
   */
  void insert(TestExecution execution) throws StoreFailure;

  /**
   * Keeps several executions in one transaction: all or, on failure, none.
   *
   * @param executions may be empty
   * @throws StoreFailure if there is one of such an id, an id comes twice, or the store can't
   */
  void insertAll(List<TestExecution> executions) throws StoreFailure;

  /**
   * The newest executions.
   *
   * @param since those that started then or later
   * @param most no more than this many, at least 1
   * @return the latest start first; of equal starts the larger id, as unsigned bytes, first
   */
  List<TestExecution> recent(Instant since, int most) throws StoreFailure;

  /**
   * The newest failed executions.
   *
   * @param since those that started then or later
   * @param most no more than this many, at least 1
   * @return in the order of {@link #recent}
   */
  List<TestExecution> failures(Instant since, int most) throws StoreFailure;

  /** How many executions are kept. */
  long count() throws StoreFailure;

  /**
   * Reads one row, or finds that there is none, through the store's engine.
   *
   * @throws StoreFailure if the store doesn't answer
   */
  void ping() throws StoreFailure;

  /** Closes the store; harmless when it is closed. Every other method then fails. */
  @Override
  void close() throws StoreFailure;
}
