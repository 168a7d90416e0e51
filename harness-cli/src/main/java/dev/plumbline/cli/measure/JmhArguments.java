package dev.plumbline.cli.measure;

import dev.plumbline.plan.ForkLength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * JMH options under their own names, as a list of arguments: {@code -wi 3 -p size=10}. Every option
 * that is handed to a fork takes one value.
 */
final class JmhArguments {
  /** Options that a fork is run with, as JMH names them. */
  static final Set<String> FORWARDED =
      Set.of(
          "-bm",
          "-bs",
          "-gc",
          "-i",
          "-jvm",
          "-jvmArgs",
          "-jvmArgsAppend",
          "-jvmArgsPrepend",
          "-opi",
          "-p",
          "-prof",
          "-r",
          "-si",
          "-t",
          "-tg",
          "-to",
          "-tu",
          "-v",
          "-w",
          "-wbs",
          "-wf",
          "-wi",
          "-wm",
          "-wmb");

  /** Options that settle how long a fork is. */
  private static final Set<String> LENGTH = Set.of("-i", "-r", "-wi", "-w", "-wf");

  /** Options that may stand several times. */
  private static final Set<String> REPEATED = Set.of("-p", "-prof");

  private JmhArguments() {}

  /**
   * Checks that all are options of a fork with a value each.
   *
   * @throws MeasuringProblem naming the first that is not
   */
  static void check(List<String> arguments) throws MeasuringProblem {
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!FORWARDED.contains(name)) {
        throw new MeasuringProblem(
            MeasuringProblem.USAGE,
            "option "
                + name
                + " is none that a fork takes: "
                + String.join(" ", FORWARDED.stream().sorted().toList()));
      }
      if (i + 1 == arguments.size()) {
        throw new MeasuringProblem(MeasuringProblem.USAGE, "option " + name + " needs a value");
      }
    }
  }

  /** The defaults that the user did not set, then the user's own; both checked before. */
  static List<String> merge(List<String> defaults, List<String> user) {
    Set<String> set = new LinkedHashSet<>();
    for (int i = 0; i < user.size(); i += 2) {
      set.add(user.get(i));
    }
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < defaults.size(); i += 2) {
      String name = defaults.get(i);
      boolean same = REPEATED.contains(name) && user.contains(defaults.get(i + 1));
      if (REPEATED.contains(name) ? !same : !set.contains(name)) {
        merged.add(name);
        merged.add(defaults.get(i + 1));
      }
    }
    merged.addAll(user);
    return List.copyOf(merged);
  }

  /** The options of a fork that lasts so long; a length replaces what they say of that. */
  static List<String> lasting(List<String> arguments, Optional<ForkLength> length) {
    return length.map(known -> merge(arguments, ForkLengths.arguments(known))).orElse(arguments);
  }

  /** Whether the user settles how long forks are, or how they are warmed. */
  static boolean settleLength(List<String> user) {
    return LENGTH.stream().anyMatch(user::contains);
  }

  /** The options without those that settle how long forks are, or how they are warmed. */
  static List<String> withoutLength(List<String> arguments) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (!LENGTH.contains(arguments.get(i))) {
        kept.add(arguments.get(i));
        kept.add(arguments.get(i + 1));
      }
    }
    return List.copyOf(kept);
  }

  /** The values of an option, in order. */
  static List<String> values(List<String> arguments, String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (arguments.get(i).equals(name)) {
        values.add(arguments.get(i + 1));
      }
    }
    return values;
  }
}
