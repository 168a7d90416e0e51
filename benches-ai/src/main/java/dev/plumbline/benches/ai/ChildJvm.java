package dev.plumbline.benches.ai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own for what can only be seen in a fresh one. */
final class ChildJvm {
  /** How a line begins that is an answer. */
  static final String ANSWER = "answer ";

  /** Where ONNX Runtime looks for its native part first. */
  private static final String NATIVES = "onnxruntime.native.path";

  private static final long DEADLINE_SECONDS = 60;

  private ChildJvm() {}

  /**
   * Runs a program of this class path to its end.
   *
   * @param program has a main method and prints {@code answer NAME NUMBER} lines
   * @param arguments what it is given
   * @return the numbers by name
   * @throws IllegalStateException when it fails or hangs; the message ends with what it printed,
   *     and nothing is left running
   */
  static Map<String, Long> run(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A small heap of the simplest kind, so that what is seen is the model's.
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m"));
    String natives = System.getProperty(NATIVES);
    if (natives != null) {
      command.add("-D" + NATIVES + "=" + natives);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      // It prints less than a pipe holds, so it needs no reader to come to its end.
      boolean ended = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        throw new IllegalStateException("the child still ran after " + DEADLINE_SECONDS + " s");
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "the child ended with " + process.exitValue() + ":\n" + printed);
      }
      return answers(printed);
    } finally {
      process.destroyForcibly().waitFor();
      process.getInputStream().close();
    }
  }

  private static Map<String, Long> answers(String printed) {
    Map<String, Long> answers = new LinkedHashMap<>();
    for (String line : printed.lines().toList()) {
      if (line.startsWith(ANSWER)) {
        String[] parts = line.substring(ANSWER.length()).split(" ", 2);
        answers.put(parts[0], Long.parseLong(parts[1]));
      }
    }
    return answers;
  }
}
