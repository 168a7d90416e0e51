package dev.plumbline.cli;

import dev.plumbline.cli.files.BaselineFolder;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** Which stored baselines are meant. */
final class StoreOptions {
  @Option(
      names = "--baselines",
      paramLabel = "<dir>",
      defaultValue = "baselines",
      description = "where baselines are kept (default: ${DEFAULT-VALUE})")
  String baselines;

  @Option(
      names = "--environment",
      paramLabel = "<key>",
      description = "only those of this environment, as 'baseline list' names it")
  String environment;

  /**
   * The places of a name, of the environment if one was given.
   *
   * @throws CommandProblem if there is none
   */
  List<BaselineFolder.Place> places(String name, BaselineFolder folder)
      throws CommandProblem, IOException {
    List<BaselineFolder.Place> all = folder.places();
    List<BaselineFolder.Place> found =
        all.stream()
            .filter(place -> place.name().equals(name))
            .filter(place -> environment == null || place.key().equals(environment))
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    List<String> names = all.stream().map(BaselineFolder.Place::name).distinct().toList();
    if (!names.contains(name)) {
      String known = names.isEmpty() ? "" : "; there is " + String.join(", ", names);
      throw CommandProblem.usage(
          "no baseline \"" + Words.clean(name) + "\" in " + folder.shown() + known);
    }
    throw Words.unknownWord(
        "--environment",
        environment,
        all.stream().map(BaselineFolder.Place::key).distinct().toList());
  }
}
