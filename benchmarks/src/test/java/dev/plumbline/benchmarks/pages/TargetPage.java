package dev.plumbline.benchmarks.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of the originals' targets: which are held, which nothing real can reach, and why. */
final class TargetPage {
  static final String NAME = "targets";

  private TargetPage() {}

  /**
   * Writes the page.
   *
   * @param targets of the originals
   * @param limits of the policy, by name
   * @param judged every baseline
   * @param refresh the command that makes the page anew
   */
  static String of(
      List<OriginalTarget> targets,
      Map<String, Limit> limits,
      List<Judged> judged,
      String refresh) {
    List<List<String>> held = new ArrayList<>();
    List<List<String>> outOfReach = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (OriginalTarget target : targets) {
      String lead = Markdown.text(target.what()) + ": " + Markdown.text(target.wanted());
      boolean first = true;
      for (String name : target.limits()) {
        Limit limit = limits.get(name);
        if (limit == null) {
          throw new IllegalArgumentException("the policy has no " + name);
        }
        named.add(name);
        List<String> cells = new ArrayList<>();
        cells.add(first ? target.row() : "");
        cells.add(first ? lead : "");
        if (!target.reachable()) {
          cells.add(first ? Markdown.text(target.whyNot()) : "");
        }
        cells.addAll(cells(limit));
        (target.reachable() ? held : outOfReach).add(cells);
        first = false;
      }
    }
    List<List<String>> own =
        limits.values().stream()
            .filter(limit -> !named.contains(limit.name()))
            .map(TargetPage::cells)
            .toList();
    StringBuilder page = new StringBuilder("# Targets\n\n");
    page.append("<!-- Made from plumbline.yml, baselines/ and OriginalTargets.java. Anew by: ")
        .append(refresh)
        .append(" -->\n\n");
    page.append("What the originals want of their own benchmarks, and what holds ours to it:")
        .append(" [budgets](../policy.md#budgets), [derived figures](../policy.md#derived-figures)")
        .append(
            " with a floor or a ceiling, [objectives](../policy.md#objectives-slos). Most of the")
        .append(
            " originals time stand-ins, so some of their targets are out of reach of anything that")
        .append(
            " does the work; those have a limit of our own. A measured value is the worst of its")
        .append(" benchmarks.\n");
    page.append(MeasuredOn.text(judged.stream().map(Judged::baseline).toList()));
    page.append("\n## Held\n\n");
    page.append(Markdown.table(titles("the original wants", "held by"), held));
    page.append("\n## Out of reach\n\n");
    page.append(Markdown.table(titles("the original wants", "why not", "our own"), outOfReach));
    page.append("\n## Our own beside them\n\n");
    page.append(Markdown.table(List.of("name", "limit", "measured"), own));
    return page.toString();
  }

  private static List<String> titles(String... middle) {
    List<String> titles = new ArrayList<>(List.of("row"));
    titles.addAll(List.of(middle));
    titles.addAll(List.of("limit", "measured"));
    return titles;
  }

  private static List<String> cells(Limit limit) {
    return List.of(Markdown.code(limit.name()), limit.wanted(), limit.measuredText());
  }
}
