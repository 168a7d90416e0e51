package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of known keys: any other key is a problem that names the nearest known one. */
final class Keys {
  private final String path;
  private final Yaml.Mapping mapping;

  private Keys(String path, Yaml.Mapping mapping) {
    this.path = path;
    this.mapping = mapping;
  }

  /** Checks that a value is a mapping of nothing but known keys. */
  static Keys of(String path, Yaml yaml, List<String> known) throws InputProblem {
    if (!(yaml instanceof Yaml.Mapping mapping)) {
      throw yaml.place().problem(path + " must have keys: " + String.join(", ", known));
    }
    for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry
            .getValue()
            .key()
            .problem(
                "key \""
                    + entry.getKey()
                    + "\" is not known in "
                    + path
                    + NearestWord.hint(entry.getKey(), known)
                    + "; known: "
                    + String.join(", ", known));
      }
    }
    return new Keys(path, mapping);
  }

  /** The path of a key within the file. */
  private String name(String key) {
    return path.equals(PolicyFile.ROOT) ? key : path + "." + key;
  }

  /** Where these keys stand in the file, as a path of keys. */
  String path() {
    return path;
  }

  Yaml.Place place() {
    return mapping.place();
  }

  Optional<Yaml> value(String key) {
    return Optional.ofNullable(mapping.entries().get(key)).map(Yaml.Entry::value);
  }

  Optional<Yaml.Scalar> scalar(String key) throws InputProblem {
    Optional<Yaml> value = value(key);
    return value.isEmpty() ? Optional.empty() : Optional.of(scalar(name(key), value.get()));
  }

  /** What must be there, of whatever shape. */
  Yaml requiredValue(String key) throws InputProblem {
    Optional<Yaml> value = value(key);
    if (value.isEmpty()) {
      throw place().problem(path + " needs the key \"" + key + "\"");
    }
    return value.get();
  }

  /** A scalar that must be there and not be blank. */
  Yaml.Scalar required(String key) throws InputProblem {
    return scalar(name(key), requiredValue(key));
  }

  Optional<Double> percent(String key, double most) throws InputProblem {
    Optional<Yaml.Scalar> scalar = scalar(key);
    return scalar.isEmpty() ? Optional.empty() : Optional.of(Quantity.percent(scalar.get(), most));
  }

  /** One of a closed set of words, matched to the value at the same index. */
  <T> Optional<T> word(String key, List<String> words, List<T> values) throws InputProblem {
    Optional<Yaml.Scalar> scalar = scalar(key);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    int index = words.indexOf(scalar.get().text());
    if (index < 0) {
      throw scalar
          .get()
          .place()
          .problem(
              "\""
                  + scalar.get().text()
                  + "\" is no value of "
                  + name(key)
                  + NearestWord.hint(scalar.get().text(), words)
                  + "; known: "
                  + String.join(", ", words));
    }
    return Optional.of(values.get(index));
  }

  LocalDate date(String key) throws InputProblem {
    Yaml.Scalar scalar = required(key);
    try {
      return LocalDate.parse(scalar.text().strip());
    } catch (DateTimeParseException notADate) {
      throw scalar
          .place()
          .problem("\"" + scalar.text() + "\" is not a date; write it as 2026-12-31");
    }
  }

  static Yaml.Scalar scalar(String path, Yaml yaml) throws InputProblem {
    if (!(yaml instanceof Yaml.Scalar scalar)) {
      throw yaml.place().problem(path + " must be one value, not a list or keys");
    }
    if (scalar.text().isBlank()) {
      throw scalar.place().problem(path + " is empty");
    }
    return scalar;
  }

  static List<Yaml> list(String path, Yaml yaml) throws InputProblem {
    if (!(yaml instanceof Yaml.Sequence sequence)) {
      throw yaml.place().problem(path + " must be a list: one \"- …\" for each");
    }
    return sequence.items();
  }

  /** One scalar, or a list of them. */
  static List<Yaml.Scalar> scalars(String path, Yaml yaml) throws InputProblem {
    if (yaml instanceof Yaml.Scalar) {
      return List.of(scalar(path, yaml));
    }
    List<Yaml.Scalar> scalars = new ArrayList<>();
    for (Yaml item : list(path, yaml)) {
      scalars.add(scalar(path, item));
    }
    return scalars;
  }

  /** A mapping whose keys are names of the user's own. */
  static Map<String, Yaml.Entry> named(String path, Yaml yaml) throws InputProblem {
    if (!(yaml instanceof Yaml.Mapping mapping)) {
      throw yaml.place().problem(path + " must have a name for each entry: \"name: …\"");
    }
    return mapping.entries();
  }
}
