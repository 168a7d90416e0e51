package dev.plumbline.benches.concurrency.io;

import dev.plumbline.suite.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * Is it quicker to block a thread for each read, platform or virtual, or to block none? Row VM-47.
 *
 * <p>{@link #sockets} sends 1 KiB over each of 8 open loopback connections and waits for all 8
 * replies, from a server in the same JVM that sends back what it gets; it is the same server for
 * all models, with one thread. {@link #files} writes 4 KiB to the beginning of each of 8 open files
 * and reads them again. Each reply is compared with its request. The pool has a thread for each
 * connection or file.
 *
 * <p>Files are measured with the pool; the others are had with {@code -p model=pool,virtual,nio},
 * more at once with {@code -p places=1,8,64}.
 *
 * <p>Not measured: connecting and opening, a network, and a disk: what is written stays in the
 * operating system's cache. Between machines, waiting is longer, and a blocked thread costs the
 * same.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IoModels {
  private static final int MESSAGE_BYTES = 1024;
  private static final int BLOCK_BYTES = 4096;

  /** Connections to a server. */
  @State(Scope.Benchmark)
  public static class Connections {
    /** Who waits for the replies. */
    @Param({"pool", "virtual", "nio"})
    public IoModel model;

    /** How many connections there are. */
    @Param("8")
    public int places;

    private EchoServer server;
    private Exchange exchange;
    private Blocks blocks;

    /** Starts the server and connects to it. */
    @Setup
    public void connect() throws IOException {
      blocks = new Blocks(places, MESSAGE_BYTES);
      server = EchoServer.start();
      try {
        exchange = model.connect(server.address(), places);
      } catch (IOException | RuntimeException e) {
        server.close();
        throw e;
      }
    }

    /** Ends both, and holds what the server sent against what it got. */
    @TearDown
    public void close() throws IOException {
      exchange.close();
      long echoed = server.end();
      if (echoed != blocks.written()) {
        throw new IllegalStateException(
            "wrote " + blocks.written() + " bytes, and " + echoed + " were echoed");
      }
    }
  }

  /** Open files in a folder of their own. */
  @State(Scope.Benchmark)
  public static class OpenFiles {
    /** Who waits for the reads and writes. */
    @Param("pool")
    public IoModel model;

    /** How many files there are. */
    @Param("8")
    public int places;

    private Path folder;
    private Exchange exchange;
    private Blocks blocks;

    /** Makes the files. */
    @Setup
    public void open() throws IOException {
      blocks = new Blocks(places, BLOCK_BYTES);
      folder = Files.createTempDirectory("concurrency-suite-");
      try {
        exchange = model.open(folder, places);
      } catch (IOException | RuntimeException e) {
        Files.delete(folder);
        throw e;
      }
    }

    /** Closes and deletes them, and holds their length against what was written. */
    @TearDown
    public void close() throws IOException {
      exchange.close();
      long bytes = 0;
      for (int i = 0; i < places; i++) {
        Path file = folder.resolve("file-" + i);
        bytes += Files.size(file);
        Files.delete(file);
      }
      Files.delete(folder);
      if (bytes != (long) places * BLOCK_BYTES) {
        throw new IllegalStateException("the files had " + bytes + " bytes");
      }
    }
  }

  /** A message over each connection, and its reply. */
  @Benchmark
  @Rows("VM-47")
  public long sockets(Connections connections)
      throws IOException, ExecutionException, InterruptedException {
    return connections.blocks.exchange(connections.exchange);
  }

  /** A block to each file, and back. */
  @Benchmark
  @Rows("VM-47")
  public long files(OpenFiles files) throws IOException, ExecutionException, InterruptedException {
    return files.blocks.exchange(files.exchange);
  }
}
