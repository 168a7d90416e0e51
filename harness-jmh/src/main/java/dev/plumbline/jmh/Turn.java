package dev.plumbline.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Lets a fork run one iteration at a time, each when the command says so, while the other fork of
 * its pair waits. To JMH it is a profiler that finds nothing: called before and after each
 * iteration, warm-up included, and outside of what is timed.
 *
 * <p>JMH makes one in the host too and asks it nothing, so it connects when the first iteration is
 * due. The command listens on the loopback interface; over the connection go the token and the name
 * of the side as a line, then a byte from the command for each turn given and a byte to it for each
 * turn taken. When either end is gone, the other ends with it.
 */
public final class Turn implements InternalProfiler {
  /** What is written to the command after an iteration, and read before one. */
  public static final int NEXT = 1;

  private final String[] words;
  private Socket socket;

  /**
   * A turn taker.
   *
   * @param place port, token and side, separated by spaces
   */
  public Turn(String place) {
    words = place.split(" ", -1);
  }

  /** What tells a turn taker where to ask. */
  public static String place(int port, String token, String side) {
    return port + " " + token + " " + side;
  }

  @Override
  public String getDescription() {
    return "takes turns with the other fork of its pair";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    try {
      if (socket == null) {
        socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]));
        socket.setTcpNoDelay(true);
        byte[] line = (words[1] + " " + words[2] + "\n").getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(line);
      }
      if (socket.getInputStream().read() != NEXT) {
        throw new IllegalStateException("the command gives no more turns");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no turn from the command", e);
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    try {
      socket.getOutputStream().write(NEXT);
    } catch (IOException e) {
      throw new UncheckedIOException("the command takes no turn back", e);
    }
    return List.of();
  }
}
