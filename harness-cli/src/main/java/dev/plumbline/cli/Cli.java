package dev.plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command as a function: words in, text and an exit code out. */
public final class Cli {
  private final Surroundings surroundings;

  /** A command that is called from somewhere. */
  public Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Runs a command in this process's own surroundings.
   *
   * @param out answers
   * @param err progress, remarks and problems
   * @param args the command line, the first word a command or else a filter of {@code run}
   * @return 0 passed, 1 the gate said no, 2 wrong command line or file, 3 cannot judge, 4 measuring
   *     failed, 70 our own fault
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return new Cli(Surroundings.here()).answer(out, err, args);
  }

  /** Runs a command in these surroundings; as {@link #run}. */
  public int answer(PrintWriter out, PrintWriter err, String... args) {
    Invocation invocation = new Invocation(out, err, surroundings);
    List<String> words = List.of(args);
    Failures failures = new Failures(invocation, words);
    try {
      return dispatch(words, invocation);
    } catch (Throwable e) {
      // Even an error: the JVM would end with 1 for it, which is to mean a regression.
      return failures.report(e);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int dispatch(List<String> words, Invocation invocation) throws Exception {
    String first = words.isEmpty() ? "" : words.get(0);
    switch (first) {
      case "--version", "-V" -> {
        invocation.out().print("plumbline " + Version.text() + "\n");
        return 0;
      }
      case "--help", "-h", "help" -> {
        return Help.print(words.subList(1, words.size()), invocation);
      }
      default -> {}
    }
    Optional<CommandName> named = CommandName.of(words);
    if (named.isEmpty() && !CommandName.family(first).isEmpty()) {
      return Help.family(words, invocation);
    }
    CommandName name = named.orElse(CommandName.RUN);
    List<String> rest = named.isEmpty() ? words : words.subList(name.length(), words.size());
    return execute(name, rest, invocation);
  }

  private static int execute(CommandName name, List<String> rest, Invocation invocation)
      throws Exception {
    Command command = name.make();
    CommandLine line = CommandLines.of(name, command, invocation.surroundings());
    ParseResult parsed;
    try {
      parsed = line.parseArgs(rest.toArray(String[]::new));
    } catch (ParameterException e) {
      throw CommandProblem.usage(CommandLines.words(e, name));
    }
    if (parsed.isUsageHelpRequested()) {
      invocation.out().print(CommandLines.usage(line));
      return 0;
    }
    return command.run(invocation, parsed);
  }

  /** The whole tree of commands, for completion. */
  static CommandLine tree(String program, Surroundings surroundings) {
    CommandLine root = CommandLines.of(CommandName.RUN, CommandName.RUN.make(), surroundings);
    root.setCommandName(program);
    for (CommandName name : CommandName.values()) {
      CommandLine line = CommandLines.of(name, name.make(), surroundings);
      CommandLine parent = root;
      if (name.length() == 2) {
        if (!root.getSubcommands().containsKey(name.first())) {
          root.addSubcommand(name.first(), new CommandLine(CommandSpec.create()));
        }
        parent = root.getSubcommands().get(name.first());
      }
      parent.addSubcommand(name.last(), line);
    }
    return root;
  }
}
