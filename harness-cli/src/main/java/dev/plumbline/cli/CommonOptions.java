package dev.plumbline.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Option(
      names = "--stacktrace",
      description = "on a fault of Plumbline itself, print where it happened")
  boolean stacktrace;
}
