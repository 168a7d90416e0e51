package dev.plumbline.jmh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs beside the jar under test and answers requests: one line of {@link Wire} on standard input
 * each, answered by lines on standard output that start with a token nobody else knows. Whatever a
 * benchmark or a profiler prints can't be mistaken for an answer.
 *
 * <p>When standard input ends, the command is gone: the host ends what it started and itself.
 */
public final class Host {
  /** Request: list benchmarks; include, exclude and JMH arguments follow, each a line of texts. */
  public static final String LIST = "list";

  /**
   * Request: run one fork; name, mode, parameters as a line of names and values, threads, JMH
   * arguments as a line, result file, output limit in bytes, and where a fork that takes turns asks
   * for them (see {@link Turn#place}; empty for one that does not) follow.
   */
  public static final String FORK = "fork";

  /** Answer to a list: one benchmark, see {@link Listing}. */
  public static final String BENCHMARK = "benchmark";

  /** Last answer: done; for a list the JMH version follows. */
  public static final String DONE = "done";

  /** Last answer: the fork failed; class of the exception, its message and the tail follow. */
  public static final String FAILED = "failed";

  /** Last answer: the JMH arguments are wrong; a message follows. */
  public static final String USAGE = "usage";

  /** Last answer: the jar can't be worked with; a message follows. */
  public static final String UNFIT = "unfit";

  private final String token;
  private final PrintStream answers;
  private final String classes;

  private Host(String token, PrintStream answers, String classes) {
    this.token = token;
    this.answers = answers;
    this.classes = classes;
  }

  /**
   * Serves until standard input ends.
   *
   * @param arguments the token, a folder for temporary files, the class path for forks, and the
   *     folder of these classes
   */
  public static void main(String[] arguments) throws InterruptedException {
    PrintStream answers = System.out;
    // Properties set here, not given as flags: JMH hands the flags of its own JVM on to the forks.
    System.setProperty("jmh.ignoreLock", "true");
    System.setProperty("java.io.tmpdir", arguments[1]);
    System.setProperty("java.class.path", arguments[2]);
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false);
    System.setOut(silent);
    System.setErr(silent);
    new Host(arguments[0], answers, arguments[3]).serve(System.in);
  }

  private void serve(InputStream input) throws InterruptedException {
    BlockingQueue<Optional<String>> requests = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(input, requests), "requests");
    reader.setDaemon(true);
    reader.start();
    for (Optional<String> next = requests.take(); next.isPresent(); next = requests.take()) {
      answer(Wire.texts(next.get()));
    }
  }

  private static void read(InputStream input, BlockingQueue<Optional<String>> requests) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        requests.add(Optional.of(line));
      }
    } catch (IOException brokenPipe) {
      // The same as its end: nobody is there to ask.
    }
    endForks();
    Runtime.getRuntime().halt(0);
  }

  /** Ends every process that descends from this one. */
  static void endForks() {
    ProcessHandle.current().descendants().toList().forEach(ProcessHandle::destroyForcibly);
  }

  private void answer(List<String> request) {
    try {
      if (request.get(0).equals(LIST)) {
        Listing.list(Wire.texts(request.get(1)), Wire.texts(request.get(2)), jmh(request, 3))
            .forEach(line -> say(BENCHMARK, line));
        say(DONE, Listing.jmhVersion());
      } else {
        say(OneFork.run(request, classes));
      }
    } catch (UsageException e) {
      say(USAGE, e.getMessage());
    } catch (UnsupportedClassVersionError e) {
      say(
          UNFIT,
          "its JMH is built for a newer JVM than the one of this command: " + e.getMessage());
    } catch (LinkageError e) {
      say(UNFIT, "JMH in it is missing or not whole: " + e);
    } catch (RuntimeException e) {
      say(UNFIT, String.valueOf(e.getMessage() == null ? e : e.getMessage()));
    }
  }

  private static String[] jmh(List<String> request, int index) {
    return Wire.texts(request.get(index)).toArray(String[]::new);
  }

  private void say(String... texts) {
    answers.println(token + " " + Wire.line(texts));
    answers.flush();
  }
}
