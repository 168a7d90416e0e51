package dev.plumbline.cli;

import dev.plumbline.cli.files.PolicyFiles;
import dev.plumbline.cli.measure.Processes;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The processes that a call names, and the folders of both sides of an A/B run.
 *
 * @param names as on the command line
 * @param base the base's folder; empty for the policy's
 * @param head the head's
 */
record ProcessSides(List<String> names, Optional<String> base, Optional<String> head) {
  /** Copies the list. */
  ProcessSides {
    names = List.copyOf(names);
  }

  /** No process is named. */
  static ProcessSides none() {
    return new ProcessSides(List.of(), Optional.empty(), Optional.empty());
  }

  /** Both sides in the policy's folder. */
  static ProcessSides of(ProcessOptions options) {
    return new ProcessSides(options.names, Optional.empty(), Optional.empty());
  }

  /** Whether a call measures nothing but processes: benchmarks take a filter or a jar then. */
  boolean only(Subject subject) {
    return !names.isEmpty() && subject.jar().isEmpty() && subject.filters().isEmpty();
  }

  /**
   * What is to be run.
   *
   * @throws CommandProblem if the rules come from within a jar, a name is unknown, or a folder is
   *     none
   */
  Processes processes(
      MeasureOptions options, Policy policy, RulesOptions rules, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    if (names.isEmpty()) {
      return Processes.none();
    }
    Path folder =
        PolicyFolder.of(rules, invocation)
            .orElseThrow(
                () ->
                    CommandProblem.usage(
                        "--processes runs commands of a policy file, and there is no "
                            + PolicyFiles.NAME
                            + " here; name one by --policy"));
    Processes.Root own = new Processes.Root(folder, policy.source());
    return new ProcessChoice(names, options, policy)
        .processes(
            root("--head-dir", head, own, invocation), root("--base-dir", base, own, invocation));
  }

  private static Processes.Root root(
      String option, Optional<String> given, Processes.Root own, Invocation invocation)
      throws CommandProblem {
    if (given.isEmpty()) {
      return own;
    }
    Path folder = invocation.path(given.get()).toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      throw CommandProblem.usage(option + " " + Words.clean(given.get()) + " is no folder");
    }
    return new Processes.Root(folder, given.get());
  }
}
