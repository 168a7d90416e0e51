package dev.plumbline.cli;

import dev.plumbline.cli.files.FileTrouble;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.codec.InputProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says on standard error why a command ended, and with which exit code. */
final class Failures {
  /** Something in Plumbline itself is wrong. */
  static final int OUR_FAULT = 70;

  private final Invocation invocation;
  private final List<String> words;

  Failures(Invocation invocation, List<String> words) {
    this.invocation = invocation;
    this.words = words;
  }

  /** Prints one or two lines, never a stack trace unless asked. */
  int report(Throwable thrown) {
    if (thrown instanceof CommandProblem problem) {
      return say(problem.getMessage(), problem.exitCode());
    }
    if (thrown instanceof InputProblem problem) {
      return say(Words.clean(problem.getMessage()), CommandProblem.USAGE);
    }
    if (thrown instanceof MeasuringProblem problem) {
      return say(problem.getMessage() + commandMeant(problem), problem.exitCode());
    }
    if (thrown instanceof IOException problem) {
      return say(fileWords(problem), CommandProblem.USAGE);
    }
    if (thrown instanceof OutOfMemoryError) {
      return say(
          "out of memory; give the JVM more, as in java -Xmx2g -jar benchmarks.jar", OUR_FAULT);
    }
    return ourFault(thrown);
  }

  private int say(String message, int exitCode) {
    invocation.out().flush();
    invocation.err().print("plumbline: " + message + "\n");
    return exitCode;
  }

  /** A mistyped command is a filter that matches nothing. */
  private String commandMeant(MeasuringProblem problem) {
    if (problem.exitCode() == MeasuringProblem.FAILED
        || words.isEmpty()
        || CommandName.of(words).isPresent()) {
      return "";
    }
    String meant = Words.meant(words.get(0), CommandName.firstWords());
    return meant.isEmpty()
        ? ""
        : "\nas a command, \"" + Words.clean(words.get(0)) + "\" is unknown" + meant;
  }

  private String fileWords(IOException problem) {
    if (problem instanceof FileSystemException file && file.getFile() != null) {
      return Words.clean(
          invocation.shown(Path.of(file.getFile())) + ": " + FileTrouble.why(problem));
    }
    return Words.clean("reading or writing failed: " + problem.getMessage());
  }

  private int ourFault(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    String summary = "this is a fault of Plumbline, not of your code: " + thrown;
    if (words.contains("--stacktrace")) {
      invocation.err().print(trace);
      return say(Words.clean(summary), OUR_FAULT);
    }
    return say(Words.clean(summary) + "\n" + kept(trace.toString()), OUR_FAULT);
  }

  private String kept(String trace) {
    String request = "please report it with plumbline " + Version.text();
    try {
      Path file = Files.createTempFile("plumbline-fault-", ".txt");
      Files.writeString(file, "plumbline " + Words.commandLine(words) + "\n" + trace);
      return request + " and the file " + file;
    } catch (IOException e) {
      return request + " and what --stacktrace prints";
    }
  }
}
