package dev.plumbline.cli;

import dev.plumbline.cli.measure.Selection;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.ProcessBenchmark;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Lists the commands that a policy file declares; none of them is run. */
final class ProcessListing {
  private final Policy policy;
  private final List<ProcessBenchmark> matching;

  /**
   * Those that a selection matches by name, and that are of one of the categories if there are any.
   */
  ProcessListing(Policy policy, Selection selection, List<String> categories) {
    this.policy = policy;
    this.matching =
        policy.processes().stream()
            .filter(process -> selection.include().isEmpty() || found(selection.include(), process))
            .filter(process -> !found(selection.exclude(), process))
            .filter(
                process ->
                    categories.isEmpty()
                        || policy.categoriesOf(process.id()).stream()
                            .anyMatch(categories::contains))
            .toList();
  }

  private static boolean found(List<String> filters, ProcessBenchmark process) {
    try {
      return filters.stream()
          .anyMatch(filter -> Pattern.compile(filter).matcher(process.id().benchmark()).find());
    } catch (PatternSyntaxException saidOfTheJar) {
      return false;
    }
  }

  /** Whether there is nothing to show. */
  boolean isEmpty() {
    return matching.isEmpty();
  }

  /** A row each, and how they are measured. */
  String text() {
    Table table = new Table("PROCESS", "RUNS", "CATEGORIES", "PROFILES", "COMMAND");
    for (ProcessBenchmark process : matching) {
      table.row(
          process.id().benchmark(),
          Integer.toString(process.runs()),
          String.join(",", policy.categoriesOf(process.id())),
          String.join(",", process.profiles()),
          Words.commandLine(process.command()));
    }
    return table
        + "\n"
        + (matching.size() == 1 ? "1 process" : matching.size() + " processes")
        + " of "
        + Words.clean(policy.source())
        + ", measured when --processes names "
        + (matching.size() == 1 ? "it" : "them")
        + "\n";
  }
}
