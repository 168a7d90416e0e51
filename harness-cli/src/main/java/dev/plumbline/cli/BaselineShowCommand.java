package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.cli.files.BaselineFolder;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Shows a baseline whole. */
@CommandLine.Command(
    description =
        "Shows the baselines of a name: environment, trials, and who blessed them and why.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  baseline show", "  baseline show before"})
final class BaselineShowCommand implements Command {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = BaselineChoice.USUAL_NAME,
      description = "the baseline's name (default: ${DEFAULT-VALUE})")
  String name;

  @Mixin StoreOptions store;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, IOException {
    BaselineFolder folder = Baselines.folder(store.baselines, invocation);
    String key = "";
    for (BaselineFolder.Place place : store.places(name, folder)) {
      BaselineFolder.Stored stored = folder.read(place);
      if (!place.key().equals(key)) {
        key = place.key();
        environment(key, stored, invocation.out());
      }
      suite(stored, folder, invocation.out());
    }
    return 0;
  }

  private static void environment(String key, BaselineFolder.Stored stored, PrintWriter out) {
    out.print(key + "\n");
    for (Map.Entry<EnvironmentFact, String> fact :
        stored.baseline().environment().facts().entrySet()) {
      out.print("  " + fact.getKey().label() + ": " + Words.clean(fact.getValue()) + "\n");
    }
  }

  private static void suite(BaselineFolder.Stored stored, BaselineFolder folder, PrintWriter out) {
    List<Run> trials = stored.trials();
    out.print(
        "  suite "
            + stored.baseline().suite()
            + ", "
            + Words.count(trials.size(), "trial")
            + " in "
            + folder.shown(stored.file())
            + "\n");
    for (Run trial : trials) {
      out.print(
          "    "
              + Trial.of(trial)
              + " ("
              + Words.count(trial.results().size(), "benchmark")
              + ")\n");
    }
  }
}
