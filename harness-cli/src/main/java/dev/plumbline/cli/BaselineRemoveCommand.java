package dev.plumbline.cli;

import dev.plumbline.cli.files.BaselineFolder;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Removes a baseline. */
@CommandLine.Command(
    description =
        "Removes the baselines of a name. Without --yes it only says which files those are.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  baseline remove before                           what would go",
      "  baseline remove before --yes",
      "  baseline remove main --environment KEY --yes     of one environment"
    })
final class BaselineRemoveCommand implements Command {
  @Parameters(index = "0", paramLabel = "NAME", description = "the baseline's name")
  String name;

  @Option(names = "--yes", description = "really remove it")
  boolean yes;

  @Mixin StoreOptions store;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed) throws CommandProblem, IOException {
    BaselineFolder folder = Baselines.folder(store.baselines, invocation);
    List<BaselineFolder.Place> places = store.places(name, folder);
    for (BaselineFolder.Place place : places) {
      if (yes) {
        folder.remove(place);
      }
      invocation
          .out()
          .print((yes ? "removed " : "would remove ") + folder.shown(place.file()) + "\n");
    }
    if (!yes) {
      throw CommandProblem.usage("nothing was removed; say --yes to remove it");
    }
    return 0;
  }
}
