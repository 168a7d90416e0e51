package dev.plumbline.cli;

import dev.plumbline.model.BaseSide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Wherein the two sides of an A/B run differ besides, or instead of, their jars. */
final class SideOptions {
  @Option(names = "--base-jvm", paramLabel = "<java>", description = "the base's java")
  String baseJvm;

  @Option(names = "--head-jvm", paramLabel = "<java>", description = "the head's java")
  String headJvm;

  @Option(
      names = "--base-jvm-args",
      paramLabel = "<flags>",
      description = "JVM flags of the base, appended to those of both: \"-XX:+UseSerialGC\"")
  String baseFlags;

  @Option(
      names = "--head-jvm-args",
      paramLabel = "<flags>",
      description = "JVM flags of the head, appended to those of both")
  String headFlags;

  @Option(
      names = "--base-param",
      paramLabel = "<name=value>",
      description = "a parameter's value in the base; may be repeated")
  List<String> baseParameters = List.of();

  @Option(
      names = "--head-param",
      paramLabel = "<name=value>",
      description = "its value in the head; each needs one on the other side")
  List<String> headParameters = List.of();

  @Option(
      names = "--base-dir",
      paramLabel = "<dir>",
      description = "where the base's processes run, instead of the policy's folder")
  String baseFolder;

  @Option(
      names = "--head-dir",
      paramLabel = "<dir>",
      description = "where the head's processes run, instead of the policy's folder")
  String headFolder;

  @Option(
      names = "--measure-identical",
      description = "measure benchmarks too that reach the same code on both sides")
  boolean measureIdentical;

  @Option(
      names = "--one-at-a-time",
      description =
          "run the two forks of a pair one after the other; by default both live at once and take"
              + " turns, one iteration each, far more precise on a shared machine")
  boolean oneAtATime;

  /** Whether anything differs by these options. */
  boolean differ() {
    return baseJvm != null
        || headJvm != null
        || baseFlags != null
        || headFlags != null
        || !baseParameters.isEmpty()
        || !headParameters.isEmpty();
  }

  /** Where the sides' processes run. */
  ProcessSides of(ProcessOptions processes) {
    return new ProcessSides(
        processes.names, Optional.ofNullable(baseFolder), Optional.ofNullable(headFolder));
  }

  /** Whether processes run in two folders. */
  boolean twoFolders() {
    return baseFolder != null || headFolder != null;
  }

  /** JMH's options of the base, over those of both. */
  List<String> base(List<String> both) throws CommandProblem {
    return side(both, "--base", baseJvm, baseFlags, baseParameters);
  }

  /** JMH's options of the head, over those of both. */
  List<String> head(List<String> both) throws CommandProblem {
    return side(both, "--head", headJvm, headFlags, headParameters);
  }

  private static List<String> side(
      List<String> both, String prefix, String jvm, String flags, List<String> parameters)
      throws CommandProblem {
    List<String> arguments = new ArrayList<>(both);
    if (jvm != null) {
      if (both.contains("-jvm")) {
        throw CommandProblem.usage(prefix + "-jvm and -jvm: one says what the other does");
      }
      arguments.addAll(List.of("-jvm", jvm));
    }
    if (flags != null) {
      int given = both.indexOf("-jvmArgsAppend");
      if (given >= 0) {
        arguments.set(given + 1, both.get(given + 1) + " " + flags);
      } else {
        arguments.addAll(List.of("-jvmArgsAppend", flags));
      }
    }
    for (String parameter : parameters) {
      arguments.addAll(List.of("-p", parameter));
    }
    return arguments;
  }

  /** The parameters that differ, with both values. */
  Map<String, BaseSide.Varied> varied() throws CommandProblem {
    Map<String, String> base = values("--base-param", baseParameters);
    Map<String, String> head = values("--head-param", headParameters);
    if (!base.keySet().equals(head.keySet())) {
      throw CommandProblem.usage(
          "--base-param names "
              + names(base)
              + " and --head-param "
              + names(head)
              + ": each parameter needs a value on both sides");
    }
    Map<String, BaseSide.Varied> varied = new LinkedHashMap<>();
    base.forEach((name, value) -> varied.put(name, new BaseSide.Varied(value, head.get(name))));
    return varied;
  }

  private static String names(Map<String, String> values) {
    return values.isEmpty() ? "none" : Words.clean(String.join(", ", values.keySet()));
  }

  private static Map<String, String> values(String option, List<String> given)
      throws CommandProblem {
    Map<String, String> values = new LinkedHashMap<>();
    for (String text : given) {
      int equals = text.indexOf('=');
      String value = text.substring(equals + 1);
      if (equals < 1 || value.isEmpty() || value.contains(",")) {
        throw CommandProblem.usage(
            option + " \"" + Words.clean(text) + "\": it takes name=value, with one value");
      }
      if (values.put(text.substring(0, equals), value) != null) {
        throw CommandProblem.usage(
            option + ": " + Words.clean(text.substring(0, equals)) + " is given twice");
      }
    }
    return values;
  }
}
