package dev.plumbline.benchmarks.pages;

import dev.plumbline.gate.Policy;
import dev.plumbline.model.ProcessBenchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The page that leads to those of the suites. */
final class SuiteIndex {
  private SuiteIndex() {}

  /**
   * Writes the index.
   *
   * @param suites classes of each suite, in the order of the policy
   * @param policy whose processes have a page too
   * @param questions what is asked of each process
   * @param refresh the command that makes the pages anew
   */
  static String of(
      Map<String, List<SuiteClass>> suites,
      Policy policy,
      Map<String, String> questions,
      String refresh) {
    StringBuilder page = new StringBuilder("# The suites\n\n");
    page.append("<!-- Made from the sources, plumbline.yml and baselines/. Anew by: ")
        .append(refresh)
        .append(" -->\n\n");
    page.append("What the benchmarks of this repository ask, and what they measured on the blessed")
        .append(" baselines. How to write one: [writing benchmarks](../writing-benchmarks.md).\n\n")
        .append(
            "A row such as CL-1 is the number of a question that these suites have to answer. Its")
        .append(
            " letters name where the question comes from: CL the project clnrm, AW the Academic")
        .append(" Workflow Suite, RN renacer, VM the project vm; SLO stands for service level")
        .append(" objectives.\n");
    suites.forEach(
        (suite, classes) -> {
          Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
          classes.forEach(each -> rows.addAll(each.rows()));
          page.append("\n## [").append(suite).append("](").append(suite).append(".md)\n\n");
          page.append("Rows ").append(String.join(", ", rows)).append(".\n\n");
          List<List<String>> table = new ArrayList<>();
          for (SuiteClass each : classes) {
            table.add(
                List.of(
                    "["
                        + each.simpleName()
                        + "]("
                        + suite
                        + ".md#"
                        + each.simpleName().toLowerCase(java.util.Locale.ROOT)
                        + ")",
                    each.question()));
          }
          page.append(Markdown.table(List.of("benchmarks", "question"), table));
        });
    processes(policy, questions, page);
    page.append("\n## [targets](targets.md)\n\n")
        .append(
            "What the originals want of their own benchmarks, what holds ours to it, and what is")
        .append(" out of reach of anything real.\n");
    return page.toString();
  }

  private static void processes(Policy policy, Map<String, String> questions, StringBuilder page) {
    String file = ProcessPage.NAME + ".md";
    page.append("\n## [processes and objectives](").append(file).append(")\n\n");
    page.append("Rows ").append(String.join(", ", ProcessPage.rows(policy))).append(".\n\n");
    List<List<String>> table = new ArrayList<>();
    for (ProcessBenchmark process : policy.processes()) {
      table.add(
          List.of(
              "[" + process.name() + "](" + file + "#" + process.name() + ")",
              Markdown.text(ProcessPage.question(questions, process))));
    }
    page.append(Markdown.table(List.of("process", "question"), table));
    page.append("\n[Objectives](")
        .append(file)
        .append("#objectives) are what `slo` holds these and the benchmarks to.\n");
  }
}
