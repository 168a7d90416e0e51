package dev.plumbline.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@code console} block of a document: commands and what each prints.
 *
 * @param document the file it stands in
 * @param line line of its first command, from 1
 * @param measured whether it shows measured figures, so that numbers stand for any number
 * @param steps commands with their output, in order
 */
record ConsoleBlock(Path document, int line, boolean measured, List<Step> steps) {

  /** A command and the output the document shows for it. */
  record Step(String command, String output) {}

  /**
   * All blocks that open with {@code ```console}; {@code ```console measured} marks measured ones.
   */
  static List<ConsoleBlock> of(Path document, List<String> lines) {
    List<ConsoleBlock> blocks = new ArrayList<>();
    for (int start = 0; start < lines.size(); start++) {
      String opening = lines.get(start).strip();
      if (opening.equals("```console") || opening.equals("```console measured")) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).strip().equals("```")) {
          end++;
        }
        blocks.add(
            new ConsoleBlock(
                document,
                start + 2,
                opening.endsWith("measured"),
                steps(lines.subList(start + 1, end))));
        start = end;
      }
    }
    return blocks;
  }

  private static List<Step> steps(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    String command = null;
    List<String> output = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("$ ")) {
        if (command != null) {
          steps.add(new Step(command, String.join("\n", output)));
        }
        command = line.substring(2);
        output.clear();
      } else if (command == null) {
        throw new IllegalArgumentException("output before any \"$ \" command: " + line);
      } else {
        output.add(line);
      }
    }
    if (command != null) {
      steps.add(new Step(command, String.join("\n", output)));
    }
    return steps;
  }

  /** The text as it is compared: trailing blanks gone, and figures masked in a measured block. */
  String comparable(String text) {
    String trimmed = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    String tidy = trimmed.strip();
    if (!measured) {
      return tidy;
    }
    return tidy.replaceAll("run-[0-9TZ]+(?:-[0-9]+)?\\.jsonl", "RUN")
        .replaceAll("(?m)RUN, commit .*$", "RUN …")
        .replaceAll("[0-9]+(?:[.,:][0-9]+)*", "N")
        .replaceAll("\\b(?:ns|µs|ms|s)/op\\b", "T/op")
        .replaceAll("\\b(?:B|KiB|MiB)/op\\b", "B/op")
        .replaceAll("N (?:ns|µs|ms|s|min)\\b", "N T")
        .replaceAll("[ \\t]+", " ");
  }
}
