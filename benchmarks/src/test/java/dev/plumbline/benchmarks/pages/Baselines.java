package dev.plumbline.benchmarks.pages;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.baseline.SuiteSplit;
import dev.plumbline.cli.files.BaselineFolder;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The blessed baselines of this repository, each with a letter for the pages. */
final class Baselines {
  /** What a page says instead of a value. */
  static final String NOT_MEASURED = "not measured yet on a blessed baseline";

  /** What a page says of test reports. */
  static final String NO_REPORTS = "kept in no baseline";

  /**
   * What was measured of a suite on one kind of machine.
   *
   * @param letter by which a page refers to it
   * @param trials oldest first, at least one
   */
  record Measured(String letter, List<Run> trials) {
    /** Copies the list. */
    Measured {
      trials = List.copyOf(trials);
    }

    Run newest() {
      return trials.get(trials.size() - 1);
    }

    /** The newest trial that has one of some benchmarks; empty when none has. */
    Optional<Run> newestOf(Set<BenchmarkId> benchmarks) {
      return trials.stream()
          .filter(run -> run.results().stream().anyMatch(each -> benchmarks.contains(each.id())))
          .reduce((older, newer) -> newer);
    }
  }

  private Baselines() {}

  /** The usual baselines of a suite, in the order of their keys. */
  static List<Measured> of(Path root, String suite) throws IOException, InputProblem {
    BaselineFolder folder = new BaselineFolder(root.resolve("baselines"), "baselines");
    List<Measured> all = new ArrayList<>();
    for (BaselineFolder.Place place : folder.places()) {
      if (place.suite().equals(suite) && place.name().equals(BaselineChoice.USUAL_NAME)) {
        String letter = String.valueOf((char) ('A' + all.size() % 26));
        all.add(new Measured(letter, folder.read(place).trials()));
      }
    }
    return all;
  }

  /**
   * The usual baselines of all suites, in the order of their keys: what was measured on one kind of
   * machine in one go is one trial again.
   */
  static List<Measured> ofAllSuites(Path root) throws IOException, InputProblem {
    BaselineFolder folder = new BaselineFolder(root.resolve("baselines"), "baselines");
    Map<String, List<Run>> byKey = new LinkedHashMap<>();
    for (BaselineFolder.Place place : folder.places()) {
      if (place.name().equals(BaselineChoice.USUAL_NAME)) {
        byKey
            .computeIfAbsent(place.key(), key -> new ArrayList<>())
            .addAll(folder.read(place).trials());
      }
    }
    List<Measured> all = new ArrayList<>();
    for (List<Run> parts : byKey.values()) {
      String letter = String.valueOf((char) ('A' + all.size() % 26));
      List<Run> trials =
          SuiteSplit.join(parts).stream()
              .sorted(Comparator.comparing(run -> run.header().started().orElse(Instant.EPOCH)))
              .toList();
      all.add(new Measured(letter, trials));
    }
    return all;
  }
}
