package dev.plumbline.cleanroom.scenario.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells whoever works on something to stop, once and for all.
 *
 * <p>Safe for use by many threads. Actions run while the lock is held, so after {@link
 * Registration#close} an action neither runs nor will: an interrupt can't reach a thread that has
 * gone on to something else. They have to be short and must not throw.
 */
public final class StopSignal {
  private final List<Runnable> actions = new ArrayList<>(2);
  private boolean stopped;

  /** What was registered, until it is closed. */
  public final class Registration implements AutoCloseable {
    private final Runnable action;

    private Registration(Runnable action) {
      this.action = action;
    }

    /** Takes the action back; the second call does nothing. */
    @Override
    public void close() {
      synchronized (StopSignal.this) {
        actions.removeIf(other -> other == action);
      }
    }
  }

  /**
   * Adds what stops the work; it runs at once when the signal was given before.
   *
   * @param action an object of its own for each registration
   */
  public synchronized Registration register(Runnable action) {
    Objects.requireNonNull(action, "action");
    actions.add(action);
    if (stopped) {
      action.run();
    }
    return new Registration(action);
  }

  /** Runs what is registered, the newest first; the second call does nothing. */
  public synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    for (int i = actions.size() - 1; i >= 0; i--) {
      actions.get(i).run();
    }
  }

  /** Whether {@link #stop} was called. */
  public synchronized boolean isStopped() {
    return stopped;
  }
}
