package dev.plumbline.jmh;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to tell of an exception of a fork: the first that is the benchmark's own, not a wrapper of
 * JMH or of an executor.
 *
 * @param type simple name of its class; empty when there is nothing but wrappers
 * @param message its message; may be empty. Both are cut: a benchmark may put a whole file into an
 *     exception, and an answer is one line
 */
record Failure(String type, String message) {
  /** An exception whose message starts so says that its subject can't run here. */
  static final String SKIPPED = "SKIPPED:";

  private static final int LONGEST = 4096;

  /** Cuts both texts. */
  Failure {
    type = cut(type);
    message = cut(message);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  /**
   * Searches the exception, its causes and what it suppresses, breadth first. One that says {@link
   * #SKIPPED} wins over all others.
   */
  static Failure of(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> waiting = new ArrayDeque<>();
    waiting.add(thrown);
    Optional<Throwable> own = Optional.empty();
    while (!waiting.isEmpty()) {
      Throwable next = waiting.remove();
      if (!seen.add(next)) {
        continue;
      }
      if (next.getMessage() != null && next.getMessage().startsWith(SKIPPED)) {
        return of(next, next.getMessage());
      }
      if (own.isEmpty() && !wrapper(next)) {
        own = Optional.of(next);
      }
      if (next.getCause() != null) {
        waiting.add(next.getCause());
      }
      waiting.addAll(List.of(next.getSuppressed()));
    }
    Throwable told = own.orElse(thrown);
    return of(told, told.getMessage() == null ? "" : told.getMessage());
  }

  private static Failure of(Throwable thrown, String message) {
    return new Failure(thrown.getClass().getSimpleName(), message);
  }

  private static boolean wrapper(Throwable thrown) {
    String type = thrown.getClass().getName();
    return type.startsWith("org.openjdk.jmh.runner.")
        || type.equals("java.util.concurrent.ExecutionException")
        || type.equals("java.lang.reflect.InvocationTargetException");
  }
}
