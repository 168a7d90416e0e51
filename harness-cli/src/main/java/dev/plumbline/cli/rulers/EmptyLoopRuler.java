package dev.plumbline.cli.rulers;

import dev.plumbline.compare.EmptyLoop;

/**
 * The loop that JMH's generated code runs around a benchmark: an operation counted, and a field
 * read that another thread could have written. Its end stands in that field, so that the compiler
 * can't count the rounds beforehand.
 */
final class EmptyLoopRuler implements Ruler {
  private volatile long end = EmptyLoop.ROUNDS;

  @Override
  public long work() {
    long operations = 0;
    do {
      operations++;
    } while (operations < end);
    return operations;
  }
}
