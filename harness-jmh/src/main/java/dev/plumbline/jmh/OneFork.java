package dev.plumbline.jmh;

import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one fork of one benchmark through JMH's runner, which writes JMH's own JSON. */
final class OneFork {
  private static final int KEPT = 16 * 1024;

  /** Where JMH looks for the class path of a fork. */
  private static final String CLASS_PATH = "java.class.path";

  private OneFork() {}

  /**
   * Runs the fork of a request, see {@link Host#FORK}.
   *
   * @param classes the folder of our classes: put behind the jar for a fork that takes turns
   * @return the texts of the answer
   */
  static String[] run(List<String> request, String classes) throws UsageException {
    long outputLimit = Long.parseLong(request.get(7));
    Tail tail = new Tail(KEPT, outputLimit, Host::endForks);
    CommandLineOptions user = Listing.options(Wire.texts(request.get(5)).toArray(String[]::new));
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(user)
            .include("^" + Pattern.quote(request.get(1)) + "$")
            .mode(Mode.deepValueOf(request.get(2)))
            .threads(Integer.parseInt(request.get(4)))
            .forks(1)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(request.get(6));
    List<String> parameters = Wire.texts(request.get(3));
    for (int i = 0; i < parameters.size(); i += 2) {
      options.param(parameters.get(i), parameters.get(i + 1));
    }
    String jar = System.getProperty(CLASS_PATH);
    if (!request.get(8).isEmpty()) {
      options.addProfiler(Turn.class, request.get(8));
      System.setProperty(CLASS_PATH, jar + File.pathSeparator + classes);
    }
    PrintStream printed = new PrintStream(tail, false, StandardCharsets.UTF_8);
    // JMH prints what the fork prints to these, not to its own format.
    System.setOut(printed);
    System.setErr(printed);
    try {
      new Runner(
              options.build(),
              OutputFormatFactory.createFormatInstance(
                  printed, user.verbosity().orElse(VerboseMode.NORMAL)))
          .run();
    } catch (RunnerException | RuntimeException e) {
      return failed(e, tail);
    } finally {
      System.setProperty(CLASS_PATH, jar);
    }
    return tail.flooded() ? flood(tail) : new String[] {Host.DONE, ""};
  }

  private static String[] failed(Exception e, Tail tail) {
    if (tail.flooded()) {
      return flood(tail);
    }
    Failure failure = Failure.of(e);
    return new String[] {Host.FAILED, failure.type(), failure.message(), tail.text()};
  }

  private static String[] flood(Tail tail) {
    return new String[] {
      Host.FAILED, "", "flooded its output: " + tail.written() + " bytes printed", tail.text()
    };
  }
}
