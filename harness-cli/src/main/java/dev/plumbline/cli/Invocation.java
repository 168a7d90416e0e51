package dev.plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * One call of the command.
 *
 * @param out answers
 * @param err progress, doubts about the call itself, problems
 * @param surroundings what is around
 */
record Invocation(PrintWriter out, PrintWriter err, Surroundings surroundings) {
  /** The same with answers going elsewhere. */
  Invocation printingTo(PrintWriter other) {
    return new Invocation(other, err, surroundings);
  }

  /** A path as the caller means it. */
  Path path(String given) {
    return surroundings.path(given);
  }

  /** A path as the caller would write it. */
  String shown(Path path) {
    return surroundings.shown(path);
  }
}
