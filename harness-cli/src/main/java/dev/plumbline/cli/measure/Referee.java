package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
  /** How long whoever connects may take to say who it is. */
  private static final int INTRODUCTION_MILLIS = 2_000;

  private static final int LONGEST_INTRODUCTION = 100;

  private final String token = UUID.randomUUID().toString();
  private final ServerSocket door;
  private final List<String> seats;
  private final Map<String, Socket> present = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

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
    Referee referee =
        new Referee(new ServerSocket(0, seats.size(), InetAddress.getLoopbackAddress()), seats);
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

  private void letIn() {
    while (!door.isClosed()) {
      try {
        welcome(door.accept());
      } catch (IOException closed) {
        // The door is closed, or whoever came is gone: the loop's condition tells.
      }
    }
  }

  private void welcome(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(INTRODUCTION_MILLIS);
    String said;
    try {
      said = line(socket.getInputStream());
    } catch (SocketTimeoutException silent) {
      said = "";
    }
    socket.setSoTimeout(0);
    for (String seat : seats) {
      if (said.equals(token + " " + seat) && takes(seat, socket)) {
        return;
      }
    }
    socket.close();
  }

  private synchronized boolean takes(String seat, Socket socket) {
    if (gone.contains(seat) || present.putIfAbsent(seat, socket) != null) {
      return false;
    }
    notifyAll();
    return true;
  }

  private static String line(InputStream input) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = input.read();
    while (next >= 0 && next != '\n' && line.size() < LONGEST_INTRODUCTION) {
      line.write(next);
      next = input.read();
    }
    return line.toString(StandardCharsets.US_ASCII);
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
    }
    socket.getOutputStream().write(Turn.NEXT);
    if (socket.getInputStream().read() != Turn.NEXT) {
      throw new IOException("its fork has ended");
    }
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
    try {
      door.close();
    } catch (IOException closedAlready) {
      // Nothing is left to close.
    }
    seats.forEach(this::leaves);
  }
}
