package dev.plumbline.cli;

import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.Profile;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** Lists what would be measured. */
@CommandLine.Command(
    description = {
      "Lists the benchmarks that match: name, mode, parameters, categories, and how long their",
      "forks would take in the profile. Nothing is measured."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  list                                all",
      "  list --profile full Registry        what matches, timed for the full profile",
      "  list process                        the commands of plumbline.yml",
      "  list --jar other-benchmarks.jar     any JMH uber jar"
    })
final class ListCommand implements Measures {
  @Mixin SubjectOptions subject;
  @Mixin MeasureOptions options;
  @Mixin RulesOptions rules;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, MeasuringProblem, IOException {
    MeasuringOrder order =
        MeasuringOrder.of(
            subject.subject(), options, rules, JmhOptions.arguments(parsed), invocation);
    if (Listing.asked(options)) {
      return Listing.print(options, order, invocation);
    }
    ProcessListing processes = processes(order, invocation);
    List<ListedBenchmark> listed = benchmarks(order, processes);
    if (!listed.isEmpty()) {
      benchmarks(listed, order, invocation);
    }
    if (!processes.isEmpty()) {
      invocation.out().print((listed.isEmpty() ? "" : "\n") + processes.text());
    }
    return 0;
  }

  /** Commands are declared in files; the policy within a jar has none of this folder's. */
  private ProcessListing processes(MeasuringOrder order, Invocation invocation) {
    Policy policy =
        PolicyFolder.of(rules, invocation).isPresent() ? order.policy() : Policies.builtIn();
    return new ProcessListing(policy, order.selection(), options.categories);
  }

  /** A filter that matches processes alone is none that matches nothing. */
  private static List<ListedBenchmark> benchmarks(MeasuringOrder order, ProcessListing processes)
      throws MeasuringProblem {
    try {
      return Measuring.list(order.jar().orElseThrow(), timed(order));
    } catch (MeasuringProblem problem) {
      if (problem.exitCode() == MeasuringProblem.NOTHING && !processes.isEmpty()) {
        return List.of();
      }
      throw problem;
    }
  }

  private static void benchmarks(
      List<ListedBenchmark> listed, MeasuringOrder order, Invocation invocation) {
    Profile profile = order.profile();
    Table table = new Table("BENCHMARK", "MODE", "THREADS", "PARAMETERS", "CATEGORIES", "EXPECTED");
    Duration whole = Duration.ZERO;
    for (ListedBenchmark benchmark : listed) {
      Duration expected = benchmark.expected().multipliedBy(profile.rounds());
      whole = whole.plus(expected);
      table.row(
          benchmark.id().benchmark(),
          benchmark.id().mode().shortName(),
          String.valueOf(benchmark.id().threads()),
          benchmark.id().parameterText(),
          String.join(",", order.policy().categoriesOf(benchmark.id())),
          Words.duration(expected));
    }
    invocation.out().print(table);
    invocation
        .out()
        .print(
            "\n"
                + Words.count(listed.size(), "benchmark")
                + " of "
                + order.jar().orElseThrow().name()
                + ", about "
                + Words.duration(whole)
                + " with "
                + Words.count(profile.rounds(), "fork")
                + " each (profile "
                + profile.name()
                + ")\n");
  }

  /**
   * The selection with the profile's settings under the user's, so that times are those of a run.
   */
  static Selection timed(MeasuringOrder order) {
    Selection selection = order.selection();
    List<String> arguments = new ArrayList<>();
    List<String> defaults = order.profile().jmhArguments();
    for (int i = 0; i + 1 < defaults.size(); i += 2) {
      if (!selection.jmhArguments().contains(defaults.get(i))) {
        arguments.addAll(defaults.subList(i, i + 2));
      }
    }
    arguments.addAll(selection.jmhArguments());
    return selection.withJmhArguments(arguments);
  }
}
