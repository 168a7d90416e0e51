package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import java.util.ArrayList;
import java.util.List;

/** The profiles of a measuring run, as a policy names them. */
final class ProfileNames {
  static final List<String> ALL = List.of("smoke", "quick", "full", "nightly", "jmh");

  private ProfileNames() {}

  /**
   * The profiles that a rule names under {@code profiles}.
   *
   * @param path of the rule, for messages
   * @param written one name or a list of them
   */
  static List<String> read(String path, Yaml written) throws InputProblem {
    List<String> profiles = new ArrayList<>();
    for (Yaml.Scalar scalar : Keys.scalars(path + ".profiles", written)) {
      String word = scalar.text().strip();
      if (!ALL.contains(word)) {
        throw scalar
            .place()
            .problem(
                "\""
                    + word
                    + "\" is no profile"
                    + NearestWord.hint(word, ALL)
                    + "; known: "
                    + String.join(", ", ALL));
      }
      profiles.add(word);
    }
    return profiles;
  }
}
