package dev.plumbline.benchmarks.pages;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.cli.files.BaselineFolder;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The blessed baselines of this repository, each with a letter for the pages. */
final class Baselines {

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
}
