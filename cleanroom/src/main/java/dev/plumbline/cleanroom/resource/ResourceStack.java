package dev.plumbline.cleanroom.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was opened, in the order in which it was opened, so that it can be closed in the reverse
 * order even when a close fails.
 *
 * <p>Safe for use by many threads. Nothing is closed while the lock is held, so a slow close delays
 * nobody but the closing thread.
 */
public final class ResourceStack implements AutoCloseable {

  /** Frees one resource. */
  @FunctionalInterface
  public interface Closing {
    /**
     * Frees the resource.
     *
     * @throws Exception when it could not be freed
     */
    void close() throws Exception;
  }

  private record Opened(String name, Closing closing) {}

  private final Object lock = new Object();
  private final TreeMap<Long, Opened> opened = new TreeMap<>();
  private long nextTicket;
  private boolean closed;

  /**
   * Remembers a resource to close.
   *
   * @param name what it is called when its close fails
   * @param closing frees it
   * @return a ticket for {@link #forget}
   * @throws IllegalStateException when this stack is closed; the caller still owns the resource
   */
  public long push(String name, Closing closing) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(closing, "closing");
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("cannot open " + name + ": the environment is closed");
      }
      long ticket = nextTicket++;
      opened.put(ticket, new Opened(name, closing));
      return ticket;
    }
  }

  /**
   * Hands a resource back to the caller.
   *
   * @param ticket what {@link #push} returned
   * @return true when the resource was still here: the caller, and nobody else, now closes it
   */
  public boolean forget(long ticket) {
    synchronized (lock) {
      return opened.remove(ticket) != null;
    }
  }

  /** How many resources are waiting to be closed. */
  public int size() {
    synchronized (lock) {
      return opened.size();
    }
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  /**
   * Closes everything, the newest first, whatever fails on the way. The second call does nothing.
   * An interrupt does not stop it: the thread's interrupt status is set again at the end.
   *
   * @throws CloseFailure after everything was tried, with each failure as a suppressed exception
   */
  @Override
  public void close() {
    List<String> names = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    boolean interrupted = false;
    for (Opened next = takeNewest(); next != null; next = takeNewest()) {
      try {
        next.closing().close();
      } catch (InterruptedException e) {
        interrupted = true;
        names.add(next.name());
        failures.add(e);
      } catch (Exception | LinkageError | AssertionError e) {
        names.add(next.name());
        failures.add(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!failures.isEmpty()) {
      throw new CloseFailure(names, failures);
    }
  }

  private Opened takeNewest() {
    synchronized (lock) {
      closed = true;
      Map.Entry<Long, Opened> newest = opened.pollLastEntry();
      return newest == null ? null : newest.getValue();
    }
  }
}
