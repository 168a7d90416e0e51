package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Which commands of the policy are measured as processes. */
final class ProcessOptions {
  @Option(
      names = "--processes",
      paramLabel = "<name+>",
      split = ",",
      description =
          "run these commands of the policy's \"processes\" and measure them: names, globs, or all;"
              + " without a FILTER and --jar nothing else is measured")
  List<String> names = List.of();
}
