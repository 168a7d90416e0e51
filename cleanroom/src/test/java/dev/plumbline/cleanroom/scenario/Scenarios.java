package dev.plumbline.cleanroom.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Scenarios and steps that several tests use. */
final class Scenarios {
  private Scenarios() {}

  static Scenario of(Step... steps) {
    return new Scenario("scenario", List.of(steps));
  }

  static FunctionStep says(String name, String output) {
    return new FunctionStep(name, context -> output);
  }

  static FunctionStep fails(String name, String message) {
    return new FunctionStep(
        name,
        context -> {
          throw new IOException(message);
        });
  }

  /** Waits for what never comes, but answers an interrupt. */
  static FunctionStep hangs(String name) {
    return new FunctionStep(
        name,
        context -> {
          new CountDownLatch(1).await();
          return "never";
        });
  }

  static CommandStep shell(String name, String script) {
    return new CommandStep(name, List.of("/bin/sh", "-c", script));
  }

  static ScenarioResult run(ScenarioOptions options, Step... steps) throws InterruptedException {
    try (ScenarioRunner runner = ScenarioRunner.open(options)) {
      return runner.run(of(steps));
    }
  }

  static String outputOf(ScenarioOptions options, Step step) throws InterruptedException {
    StepResult result = run(options, step).steps().get(0);
    if (!result.passed()) {
      throw new AssertionError(result.toString());
    }
    return result.output();
  }

  /** The ids of processes that a script printed, one in a line. */
  static List<Long> processIds(String output) {
    // A shell that outlives what it waited for by a moment says "Killed" of it.
    return output
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("[0-9]+"))
        .map(Long::valueOf)
        .toList();
  }

  /** Whether a process runs; one that was killed and not yet collected by its parent doesn't. */
  static boolean runs(long processId) throws IOException {
    Path status = Path.of("/proc", Long.toString(processId), "stat");
    if (Files.isDirectory(Path.of("/proc/self"))) {
      try {
        String fields = Files.readString(status);
        return fields.charAt(fields.lastIndexOf(')') + 2) != 'Z';
      } catch (IOException e) {
        return false;
      }
    }
    return ProcessHandle.of(processId).map(ProcessHandle::isAlive).orElse(false);
  }
}
