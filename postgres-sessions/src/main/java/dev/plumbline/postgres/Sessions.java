package dev.plumbline.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * Many tests that each need a database, a number of them at once: with a server for each, or with
 * one server on which each has a schema. What every test waited for is timed by itself.
 */
final class Sessions {
  private final int count;
  private final int atOnce;
  private final Path folder;
  private final LongSupplier nanoTime;

  /**
   * Sessions.
   *
   * @param count how many tests, at least 1
   * @param atOnce how many run at once, at least 1
   * @param folder where the servers' programs are unpacked
   * @param nanoTime a clock that only goes forward
   */
  Sessions(int count, int atOnce, Path folder, LongSupplier nanoTime) {
    this.count = count;
    this.atOnce = atOnce;
    this.folder = folder;
    this.nanoTime = nanoTime;
  }

  /** One test, which takes its database however it does. */
  private interface Test {
    void run(Session session) throws IOException, SQLException;
  }

  /**
   * What sessions took, in seconds.
   *
   * @param start of the shared server; zero where there is none
   * @param each of the tests, from asking for a database to giving it back, ascending
   */
  record Times(double start, List<Double> each) {}

  /** A server for each test. */
  Times serverPerTest() throws InterruptedException, ExecutionException {
    return new Times(
        0,
        all(
            session -> {
              try (Server server = Server.start(folder);
                  Connection connection = server.connect()) {
                session.run(connection);
              }
            }));
  }

  /** One server, and a schema for each test. */
  Times schemaPerTest() throws IOException, InterruptedException, ExecutionException {
    long begun = nanoTime.getAsLong();
    try (Server server = Server.start(folder)) {
      double start = seconds(begun);
      List<Double> each =
          all(
              session -> {
                try (Connection connection = server.connect()) {
                  session.inSchema(connection);
                }
              });
      return new Times(start, each);
    }
  }

  private List<Double> all(Test test) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(atOnce);
    try {
      List<Future<Double>> running = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        Session session = new Session(number);
        running.add(
            pool.submit(
                () -> {
                  long begun = nanoTime.getAsLong();
                  test.run(session);
                  return seconds(begun);
                }));
      }
      List<Double> each = new ArrayList<>();
      for (Future<Double> one : running) {
        each.add(one.get());
      }
      return each.stream().sorted().toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private double seconds(long begun) {
    return (nanoTime.getAsLong() - begun) / 1e9;
  }
}
