package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** Reads one entry of {@code derived}. */
final class DerivedKeys {
  private static final String AGAINST = "against";
  private static final String OVER = "over";
  private static final String WORK = "work";
  private static final String AT_LEAST = "at-least";
  private static final String AT_MOST = "at-most";
  private static final String GATE = "gate";

  private static final List<String> KINDS =
      Arrays.stream(DerivedResult.Kind.values()).map(DerivedResult.Kind::word).toList();

  private static final List<String> KEYS = keys();

  /** Ten times as much, in percent: more is a slip of the pen. */
  private static final double LARGEST_SHARE = 10;

  private final String rule;
  private final Keys keys;
  private final DerivedResult.Kind kind;

  private DerivedKeys(String rule, Keys keys) throws InputProblem {
    this.rule = rule;
    this.keys = keys;
    List<DerivedResult.Kind> named =
        Arrays.stream(DerivedResult.Kind.values())
            .filter(each -> keys.value(each.word()).isPresent())
            .toList();
    if (named.size() != 1) {
      throw keys.place()
          .problem(rule + " needs one of the keys " + String.join(", ", KINDS) + ", and no more");
    }
    kind = named.get(0);
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(KINDS);
    keys.addAll(List.of(AGAINST, OVER, WORK, AT_LEAST, AT_MOST, GATE));
    return List.copyOf(keys);
  }

  /**
   * Reads an entry.
   *
   * @param name its key
   * @param pattern remembers where a pattern of a rule stands, and gives it back
   */
  static Policy.Derived read(
      String name, Yaml yaml, BiFunction<String, Yaml.Scalar, String> pattern) throws InputProblem {
    String rule = "derived." + name;
    return new DerivedKeys(rule, Keys.of(rule, yaml, KEYS)).read(name, pattern);
  }

  private Policy.Derived read(String name, BiFunction<String, Yaml.Scalar, String> pattern)
      throws InputProblem {
    boolean growth = kind == DerivedResult.Kind.SCALING || kind == DerivedResult.Kind.EFFICIENCY;
    refuse(growth ? AGAINST : OVER);
    if (kind != DerivedResult.Kind.EFFICIENCY) {
      refuse(WORK);
    }
    String of = pattern.apply(rule, keys.required(kind.word()));
    Optional<String> against =
        growth ? Optional.empty() : Optional.of(pattern.apply(rule, keys.required(AGAINST)));
    return new Policy.Derived(
        name,
        kind,
        of,
        against,
        growth ? Optional.of(over(keys.required(OVER))) : Optional.empty(),
        keys.word(WORK, List.of("fixed", "grows"), List.of(false, true)).orElse(false),
        target(),
        keys.word(GATE, List.of("true", "false"), List.of(true, false)).orElse(false));
  }

  private static Policy.Over over(Yaml.Scalar scalar) {
    return new Policy.Over(scalar.text().strip(), scalar.place().line(), scalar.place().column());
  }

  private void refuse(String key) throws InputProblem {
    Optional<Yaml.Scalar> unfit = keys.scalar(key);
    if (unfit.isPresent()) {
      throw unfit.get().place().problem("a derived " + kind.word() + " has no \"" + key + "\"");
    }
  }

  private Optional<Policy.Target> target() throws InputProblem {
    OptionalDouble atLeast = amount(AT_LEAST);
    OptionalDouble atMost = amount(AT_MOST);
    if (atLeast.isEmpty() && atMost.isEmpty()) {
      return Optional.empty();
    }
    if (atLeast.orElse(Double.NEGATIVE_INFINITY) > atMost.orElse(Double.POSITIVE_INFINITY)) {
      throw keys.required(AT_MOST).place().problem("at-most is under at-least");
    }
    return Optional.of(new Policy.Target(atLeast, atMost));
  }

  private OptionalDouble amount(String key) throws InputProblem {
    Optional<Yaml.Scalar> written = keys.scalar(key);
    if (written.isEmpty()) {
      return OptionalDouble.empty();
    }
    Yaml.Scalar scalar = written.get();
    return OptionalDouble.of(
        switch (kind) {
          case OVERHEAD, EFFICIENCY -> Quantity.percent(scalar, LARGEST_SHARE);
          case SPEED_UP -> Quantity.factor(scalar);
          case SCALING -> BandKeys.seconds(scalar);
        });
  }
}
