package dev.plumbline.cleanroom.reload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the parts of a configuration may be called. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private Names() {}

  static void check(String name) {
    if (name == null) {
      throw new IllegalArgumentException("name is missing");
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name has 1 to 64 letters, digits and _ - . only; got \"" + Excerpt.of(name) + "\"");
    }
  }

  /** Refuses a name that comes twice; {@code what} is what the names are of. */
  static Set<String> distinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("two " + what + " are named " + name);
      }
    }
    return seen;
  }
}
