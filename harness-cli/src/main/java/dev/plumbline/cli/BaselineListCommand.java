package dev.plumbline.cli;

import dev.plumbline.cli.files.BaselineFolder;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Lists the baselines there are. */
@CommandLine.Command(
    description = "Lists the stored baselines: environment, name, suite, trials, benchmarks.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  baseline list", "  baseline list --baselines ../main/baselines"})
final class BaselineListCommand implements Command {
  @Option(
      names = "--baselines",
      paramLabel = "<dir>",
      defaultValue = "baselines",
      description = "where baselines are kept (default: ${DEFAULT-VALUE})")
  String baselines;

  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed) throws InputProblem, IOException {
    List<BaselineFolder.Stored> all = Baselines.folder(baselines, invocation).readAll();
    if (all.isEmpty()) {
      invocation.out().print("no baselines in " + baselines + "\n");
      return 0;
    }
    Table table = new Table("ENVIRONMENT", "NAME", "SUITE", "TRIALS", "BENCHMARKS", "LAST BLESSED");
    for (BaselineFolder.Stored stored : all) {
      Run last = stored.trials().get(stored.trials().size() - 1);
      table.row(
          stored.baseline().key(),
          stored.baseline().name(),
          stored.baseline().suite(),
          String.valueOf(stored.trials().size()),
          String.valueOf(last.results().size()),
          last.header()
              .blessing()
              .map(blessing -> blessing.at() + " by " + blessing.by())
              .orElse("nobody says"));
    }
    invocation.out().print(table);
    return 0;
  }
}
