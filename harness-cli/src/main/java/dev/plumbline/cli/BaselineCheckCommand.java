package dev.plumbline.cli;

import dev.plumbline.baseline.EnvironmentKey;
import dev.plumbline.cli.files.BaselineFolder;
import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Checks the store. */
@CommandLine.Command(
    description = {
      "Checks that every stored file can be read, lies under the key of its environment and was",
      "blessed by somebody; with --jar also that its benchmarks still exist. Exit 2 if not."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  baseline check", "  baseline check --jar benchmarks/target/benchmarks.jar"})
final class BaselineCheckCommand implements Command {
  @Option(
      names = "--baselines",
      paramLabel = "<dir>",
      defaultValue = "baselines",
      description = "where baselines are kept (default: ${DEFAULT-VALUE})")
  String baselines;

  @Option(
      names = "--jar",
      paramLabel = "<jar>",
      description = "the JMH uber jar whose benchmarks they are")
  String jar;

  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws InputProblem, MeasuringProblem, IOException {
    BaselineFolder folder = Baselines.folder(baselines, invocation);
    Set<String> known = known(invocation);
    List<String> problems = new ArrayList<>();
    List<BaselineFolder.Place> places = folder.places();
    for (BaselineFolder.Place place : places) {
      try {
        problems.addAll(problems(folder.read(place), known, folder));
      } catch (InputProblem unreadable) {
        problems.add(unreadable.getMessage());
      }
    }
    problems.forEach(line -> invocation.err().print(Words.clean(line) + "\n"));
    invocation
        .out()
        .print(
            Words.count(places.size(), "file")
                + " in "
                + baselines
                + ", "
                + Words.count(problems.size(), "problem")
                + "\n");
    return problems.isEmpty() ? 0 : CommandProblem.USAGE;
  }

  private Set<String> known(Invocation invocation) throws MeasuringProblem {
    if (jar == null) {
      return Set.of();
    }
    return Measuring.list(
            JarUnderTest.of(invocation.path(jar)), Selection.of(List.of(), List.of(), List.of()))
        .stream()
        .map(ListedBenchmark::id)
        .map(id -> id.benchmark())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> problems(
      BaselineFolder.Stored stored, Set<String> known, BaselineFolder folder) {
    List<String> problems = new ArrayList<>();
    String file = folder.shown(stored.file()) + ": ";
    for (Run trial : stored.trials()) {
      String key = EnvironmentKey.of(trial.header().environment());
      if (!key.equals(stored.baseline().key())) {
        problems.add(file + "run " + trial.header().id() + " was measured on " + key);
      }
      if (trial.header().blessing().isEmpty()) {
        problems.add(file + "nobody blessed run " + trial.header().id());
      }
      if (!known.isEmpty()) {
        trial.results().stream()
            .map(BenchmarkResult::id)
            .filter(id -> !id.process() && !known.contains(id.benchmark()))
            .map(
                id -> file + "no such benchmark: " + id.text() + Words.meant(id.benchmark(), known))
            .forEach(problems::add);
      }
    }
    return problems;
  }
}
