package dev.plumbline.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * How long do many tests take that each need PostgreSQL, with a server each or a schema each? Row
 * SLO-21. {@code Main server|schema COUNT AT-ONCE FOLDER}; it prints what it took, in words and on
 * lines {@code plumbline-metric NAME VALUE UNIT}.
 */
public final class Main {
  private static final int USAGE = 2;

  /** What a program ends with that can't run here. */
  private static final int SKIPPED = 77;

  private Main() {}

  /** Runs the sessions. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    if (arguments.length != 4
        || !List.of("server", "schema").contains(arguments[0])
        || !arguments[1].matches("[1-9][0-9]{0,3}")
        || !arguments[2].matches("[1-9][0-9]{0,2}")) {
      System.out.println("usage: server|schema COUNT AT-ONCE FOLDER");
      return USAGE;
    }
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.equals("Linux amd64")) {
      System.out.println(
          "SKIPPED: the server that is brought along is for Linux amd64, not " + system);
      return SKIPPED;
    }
    Sessions sessions =
        new Sessions(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Path.of(arguments[3]).toAbsolutePath(),
            System::nanoTime);
    Sessions.Times times =
        arguments[0].equals("server") ? sessions.serverPerTest() : sessions.schemaPerTest();
    tell(times);
    return 0;
  }

  private static void tell(Sessions.Times times) {
    List<Double> each = times.each();
    if (times.start() > 0) {
      figure("server.start", times.start());
    }
    figure("test.p50", each.get((each.size() - 1) / 2));
    figure("test.p95", each.get((int) Math.ceil(0.95 * each.size()) - 1));
    System.out.println(each.size() + " tests saw just their own rows");
  }

  private static void figure(String name, double seconds) {
    System.out.println(String.format(Locale.ROOT, "plumbline-metric %s %.6f s/op", name, seconds));
  }
}
