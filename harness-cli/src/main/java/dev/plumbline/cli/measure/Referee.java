package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Turn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives living forks their turns, one iteration each: what slows the machine for a while slows them
 * all, though it comes and goes many times within a fork. That two programs measured in short turns
 * are compared far more precisely on shared machines than one after the other is the finding of
 * "Duet Benchmarking" (Bulej, Horký, Tůma, Farquet, Prokopec; ICPE 2020), where both run at once;
 * here one rests, so that they don't slow each other down.
 *
 * <p>Each round of turns has the order of the one before reversed. A fork that has ended has no
 * more turns; one that has not come yet is waited for, until it is told that it won't come.
 *
 * <p>The listening socket is one of the loopback interface. Who can't say the token is sent away.
 */
final class Referee implements AutoCloseable {
  /** So often in a row nobody can be let in before the door is closed: no file is left, say. */
  static final int MOST_FAILURES = 20;

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final String token = UUID.randomUUID().toString();
  private final ServerSocket door;
  private final List<String> seats;
  private final Map<String, Socket> present = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private Optional<String> turn = Optional.empty();

  private Referee(ServerSocket door, List<String> seats) {
    this.door = door;
    this.seats = List.copyOf(seats);
  }

  /**
   * Starts to listen and to give turns.
   *
   * @param seats a word for each fork, the one first that goes first in the first turn
   * @throws IOException if there is no port to listen on
   */
  static Referee of(List<String> seats) throws IOException {
    return of(new ServerSocket(0, seats.size(), InetAddress.getLoopbackAddress()), seats);
  }

  /** As the other, at a door that is open already and that it closes. */
  static Referee of(ServerSocket door, List<String> seats) {
    Referee referee = new Referee(door, seats);
    start(referee::letIn, "referee-door");
    start(referee::giveTurns, "referee");
    return referee;
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Where the fork of a seat asks for its turns, see {@link Turn#Turn}. */
  String place(String seat) {
    return Turn.place(door.getLocalPort(), token, seat);
  }

  /** A fork takes no more turns, whether it ever came or not. */
  synchronized void leaves(String seat) {
    gone.add(seat);
    close(present.get(seat));
    notifyAll();
  }

  /** Whose turn it is; empty between two turns and while one is waited for that has not come. */
  synchronized Optional<String> turn() {
    return turn;
  }

  private void letIn() {
    int failures = 0;
    while (!door.isClosed() && failures < MOST_FAILURES) {
      try {
        welcome(door.accept());
        failures = 0;
      } catch (IOException closedOrFull) {
        failures++;
        LockSupport.parkNanos(door.isClosed() ? 0 : PAUSE_NANOS);
      }
    }
    // A fork that comes later is refused, and fails at once.
    closeDoor();
  }

  /** Lets a visitor take a seat, or sends it away. */
  private void welcome(Socket visitor) {
    try {
      visitor.setTcpNoDelay(true);
      String said = Introduction.of(visitor, System::nanoTime);
      for (String seat : seats) {
        if (said.equals(token + " " + seat) && takes(seat, visitor)) {
          return;
        }
      }
    } catch (IOException gone) {
      // Who goes before it said its name had none.
    }
    close(visitor);
  }

  private synchronized boolean takes(String seat, Socket socket) {
    if (gone.contains(seat) || present.putIfAbsent(seat, socket) != null) {
      return false;
    }
    notifyAll();
    return true;
  }

  private void giveTurns() {
    List<String> turn = new ArrayList<>(seats);
    while (!allGone()) {
      for (String seat : turn) {
        try {
          giveTurn(seat);
        } catch (IOException ended) {
          leaves(seat);
        }
      }
      Collections.reverse(turn);
    }
  }

  private void giveTurn(String seat) throws IOException {
    Socket socket;
    synchronized (this) {
      while (!present.containsKey(seat) && !gone.contains(seat)) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted", e);
        }
      }
      if (gone.contains(seat)) {
        return;
      }
      socket = present.get(seat);
      turn = Optional.of(seat);
    }
    try {
      socket.getOutputStream().write(Turn.NEXT);
      if (socket.getInputStream().read() != Turn.NEXT) {
        throw new IOException("its fork has ended");
      }
    } finally {
      turnOver();
    }
  }

  private synchronized void turnOver() {
    turn = Optional.empty();
  }

  private synchronized boolean allGone() {
    return gone.containsAll(seats);
  }

  private static void close(Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException closedAlready) {
        // Nothing is left to close.
      }
    }
  }

  /** Ends all turns: a fork that waits for one, or asks for one later, fails. */
  @Override
  public void close() {
    closeDoor();
    // All at once: were one to leave before the other, that one would be given a last turn.
    synchronized (this) {
      seats.forEach(this::leaves);
    }
  }

  private void closeDoor() {
    try {
      door.close();
    } catch (IOException closedAlready) {
      // Nothing is left to close.
    }
  }
}
