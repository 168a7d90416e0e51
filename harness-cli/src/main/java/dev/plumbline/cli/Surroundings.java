package dev.plumbline.cli;

import java.io.Console;
import java.io.File;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command takes from where it is called, so that nothing of it is fixed in the code.
 *
 * @param folder what relative paths start from
 * @param clock what time it is
 * @param seeds where a seed comes from when the user gives none
 * @param user who is calling
 * @param console whether a person is looking at standard output
 * @param program how this program is called in a shell, for commands to copy
 * @param variables environment variables
 */
public record Surroundings(
    Path folder,
    Clock clock,
    LongSupplier seeds,
    String user,
    boolean console,
    String program,
    Map<String, String> variables) {
  private static final int PIPE_WIDTH = 120;
  private static final int CONSOLE_WIDTH = 100;
  private static final int WIDEST = 1000;

  /** Copies the variables. */
  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /** This process. */
  public static Surroundings here() {
    boolean console = consoleOf(System.console());
    return new Surroundings(
        Path.of("").toAbsolutePath(),
        Clock.systemUTC(),
        () -> new SecureRandom().nextInt() & 0x7fffffffL,
        System.getProperty("user.name", "unknown"),
        console,
        programOf(System.getProperty("java.class.path", "")),
        console ? withColumns(System.getenv()) : System.getenv());
  }

  /** Shells know how wide their terminal is and keep it to themselves, so the terminal is asked. */
  private static Map<String, String> withColumns(Map<String, String> variables) {
    CommandSpec asking = CommandSpec.create();
    asking.usageMessage().width(CONSOLE_WIDTH).autoWidth(true);
    Map<String, String> all = new HashMap<>(variables);
    all.computeIfAbsent("COLUMNS", name -> Integer.toString(asking.usageMessage().width()));
    return all;
  }

  /** Since JDK 22 there is always a console; whether it is one it says itself. */
  private static boolean consoleOf(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJdk22) {
      return true;
    }
  }

  /** {@code java -jar x.jar} when it was started so, else a name as good as any. */
  private static String programOf(String classPath) {
    return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
        ? "java -jar " + Words.quoted(classPath)
        : "plumbline";
  }

  /** A variable that is set to something. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** A path as the caller means it. */
  Path path(String given) {
    return folder.resolve(given).normalize();
  }

  /** A path as the caller would write it: relative when it lies below the folder. */
  String shown(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path from = folder.toAbsolutePath().normalize();
    return whole.startsWith(from) && !whole.equals(from)
        ? from.relativize(whole).toString()
        : path.toString();
  }

  /** Columns to print in: {@code COLUMNS} or what the terminal says, else a usual width. */
  int width() {
    try {
      int columns = Integer.parseInt(variable("COLUMNS").orElse("0").strip());
      if (columns > 0) {
        return Math.min(columns, WIDEST);
      }
    } catch (NumberFormatException notANumber) {
      // As good as not set.
    }
    return console ? CONSOLE_WIDTH : PIPE_WIDTH;
  }

  /**
   * Whether the signs of a report come out right: always in a file or pipe, which is UTF-8, and on
   * a terminal whose locale says so.
   */
  boolean signsWelcome() {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .flatMap(name -> variable(name).stream())
            .findFirst()
            .orElse("");
    return !console || locale.matches("(?i).*\\.utf-?8(@.*)?");
  }

  /** Whether colour is welcome where nobody said so: see no-color.org. */
  boolean colourWelcome() {
    return console && variable("NO_COLOR").isEmpty() && !variable("TERM").orElse("").equals("dumb");
  }
}
