package dev.plumbline.cli.measure;

import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Side;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a fork ended, before its results are read.
 *
 * @param state OK when JMH reported no failure
 * @param reason one line; empty when OK
 * @param tail the end of what it printed; empty when OK
 */
record ForkAnswer(ForkState state, String reason, String tail) {
  /** An exception whose message starts so says that its subject can't run here. */
  static final String SKIPPED = "SKIPPED:";

  /** What JMH says when all it knows of a fork is how its JVM ended. */
  private static final Pattern EXIT_CODE = Pattern.compile("Forked VM failed with (exit code .*)");

  /**
   * The first line below JMH's mark of a failed iteration that is the class and message of an
   * exception: what the fork prints on its other stream may come in between, torn.
   */
  private static final Pattern FAILURE =
      Pattern.compile("(?m)<failure>\\s[\\s\\S]*?^(?:[\\w.]+[.$])(\\w+)(?:: (.*))?$");

  /** What a JVM prints when it crashes: {@code # SIGSEGV (0xb) at pc=…}. */
  private static final Pattern CRASH =
      Pattern.compile(
          "(?m)^#\\s+((?:SIG|EXCEPTION_|Internal Error|Out of Memory Error).*?)(?: at pc=.*)?$");

  /** What JMH writes of the output of a fork that said nothing on either stream. */
  private static final Pattern SILENT =
      Pattern.compile(
          "<stdout last='\\d+ lines'>\\s*</stdout>\\s*<stderr last='\\d+ lines'>\\s*</stderr>");

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_TAIL = 4096;

  /** Shortens and cleans both texts: they go into a file of lines and onto terminals. */
  ForkAnswer {
    reason = oneLine(reason);
    tail = tail.length() > LONGEST_TAIL ? tail.substring(tail.length() - LONGEST_TAIL) : tail;
  }

  static ForkAnswer ok() {
    return new ForkAnswer(ForkState.OK, "", "");
  }

  static ForkAnswer failed(String reason, String tail) {
    return new ForkAnswer(ForkState.FAILED, reason, tail);
  }

  /**
   * The answer to an exception of a class and message; when it tells no more than an exit code,
   * what the fork printed may tell the cause.
   */
  static ForkAnswer threw(String type, String message, String tail) {
    Matcher exit = EXIT_CODE.matcher(message);
    if (!exit.matches()) {
      return judged(type, message, tail);
    }
    Matcher failure = FAILURE.matcher(tail);
    if (failure.find()) {
      return judged(failure.group(1), failure.group(2) == null ? "" : failure.group(2), tail);
    }
    Matcher crash = CRASH.matcher(tail);
    if (crash.find()) {
      return failed("the forked JVM crashed: " + crash.group(1), tail);
    }
    // JMH's own report of a full heap needs room on that heap: without it the fork ends silently.
    String silently =
        SILENT.matcher(tail).find()
            ? " and said nothing; a full heap (OutOfMemoryError, -Xmx) can end it so"
            : "";
    return failed("the forked JVM ended with " + exit.group(1) + silently, tail);
  }

  private static ForkAnswer judged(String type, String message, String tail) {
    if (message.startsWith(SKIPPED)) {
      String why = message.substring(SKIPPED.length()).strip();
      return new ForkAnswer(ForkState.SKIPPED, why.isEmpty() ? "no reason given" : why, tail);
    }
    if (message.isBlank()) {
      return failed(type, tail);
    }
    return failed(type.isEmpty() ? message : type + ": " + message, tail);
  }

  /** The outcome of a fork of a round. */
  ForkOutcome outcome(Side side, int round, int place) {
    return new ForkOutcome(round, side, place, state, reason, tail);
  }

  private static String oneLine(String text) {
    String line = text.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON - 1) + "…" : line;
  }
}
