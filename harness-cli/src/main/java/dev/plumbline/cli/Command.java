package dev.plumbline.cli;

import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.codec.InputProblem;
import java.io.IOException;
import picocli.CommandLine.ParseResult;

/** One command, its options already set. */
interface Command {
  /**
   * Does it.
   *
   * @param invocation where to print and what is around
   * @param parsed the words it was called with
   * @return the exit code
   * @throws CommandProblem if it can't be done as asked
   * @throws InputProblem if a file can't be read or says what can't be
   * @throws MeasuringProblem if nothing can be listed or measured
   * @throws IOException if a file can't be written
   */
  int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, MeasuringProblem, IOException;
}
