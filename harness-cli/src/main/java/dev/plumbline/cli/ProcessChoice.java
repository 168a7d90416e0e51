package dev.plumbline.cli;

import dev.plumbline.Scope;
import dev.plumbline.cli.measure.Processes;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.ProcessBenchmark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Chooses the commands that a call names, and no others: a file alone never has one run. */
final class ProcessChoice {
  private static final String ALL = "all";

  private final List<String> words;
  private final MeasureOptions options;
  private final Policy policy;

  ProcessChoice(List<String> words, MeasureOptions options, Policy policy) {
    this.words = words;
    this.options = options;
    this.policy = policy;
  }

  /**
   * What is to be run.
   *
   * @param head where folders start from
   * @param base the same on the base's side of an A/B run
   * @throws CommandProblem if a name is unknown (2), or nothing is left (3)
   */
  Processes processes(Processes.Root head, Processes.Root base) throws CommandProblem {
    if (words.isEmpty()) {
      return Processes.none();
    }
    Set<ProcessBenchmark> named = named();
    List<ProcessBenchmark> chosen = named.stream().filter(this::wanted).toList();
    if (chosen.isEmpty()) {
      throw new CommandProblem(
          CommandProblem.CANNOT_JUDGE,
          "no process of --processes "
              + Words.clean(String.join(",", words))
              + " runs in profile "
              + options.profile
              + " with these options; list shows what there is");
    }
    return new Processes(
        chosen.stream().map(this::running).toList(),
        chosen.size() == named.size() ? filters(words) : filters(names(chosen)),
        head,
        base);
  }

  private Set<ProcessBenchmark> named() throws CommandProblem {
    if (policy.processes().isEmpty()) {
      throw CommandProblem.usage(
          "--processes "
              + Words.clean(String.join(",", words))
              + ": the policy ("
              + policy.source()
              + ") declares no processes");
    }
    Set<ProcessBenchmark> named = new LinkedHashSet<>();
    for (String word : words) {
      Pattern pattern = Pattern.compile(regex(word));
      List<ProcessBenchmark> found =
          policy.processes().stream()
              .filter(process -> pattern.matcher(process.name()).matches())
              .toList();
      if (found.isEmpty()) {
        throw Words.unknownWord("--processes", word, names(policy.processes()));
      }
      named.addAll(found);
    }
    return named;
  }

  private static List<String> names(List<ProcessBenchmark> processes) {
    return processes.stream().map(ProcessBenchmark::name).toList();
  }

  /** A process that is named by itself runs in every profile. */
  private boolean wanted(ProcessBenchmark process) {
    boolean profile = words.contains(process.name()) || process.runsIn(options.profile);
    boolean category =
        options.categories.isEmpty()
            || policy.categoriesOf(process.id()).stream().anyMatch(options.categories::contains);
    return profile
        && category
        && options.exclude.stream().noneMatch(regex -> finds(regex, process));
  }

  private static boolean finds(String regex, ProcessBenchmark process) {
    try {
      return Pattern.compile(regex).matcher(process.id().benchmark()).find();
    } catch (PatternSyntaxException saidBeforeMeasuring) {
      return false;
    }
  }

  /** As often as the options say: a smoke run only sees whether it runs at all. */
  private ProcessBenchmark running(ProcessBenchmark process) {
    if (options.forks != null) {
      return process.running(process.warmups(), Integer.parseInt(options.forks));
    }
    return options.profile.equals("smoke") ? process.running(0, 1) : process;
  }

  private static List<String> filters(List<String> words) {
    List<String> filters = new ArrayList<>();
    new LinkedHashSet<>(words).forEach(word -> filters.add(Scope.processes(regex(word))));
    return filters;
  }

  private static String regex(String word) {
    if (word.equals(ALL)) {
      return "[^.]+";
    }
    StringBuilder regex = new StringBuilder();
    for (String part : word.split("(?<=\\*)|(?=\\*)", -1)) {
      regex.append(part.equals("*") ? "[^.]*" : part.isEmpty() ? "" : Pattern.quote(part));
    }
    return regex.toString();
  }
}
