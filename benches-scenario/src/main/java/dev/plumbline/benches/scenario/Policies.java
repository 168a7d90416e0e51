package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.resource.FolderDeletion;
import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.cleanroom.scenario.policy.Policy;
import dev.plumbline.cleanroom.scenario.policy.PolicySettings;
import dev.plumbline.suite.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do protections cost a step in a child process? Row CL-15; each is held by a behaviour test.
 *
 * <p>{@code policy=medium} filters the child's environment, takes secrets out of what it says and
 * limits that; {@code policy=high} also writes a log, makes and deletes a folder, and starts the
 * child through a shell that sets its resource limits.
 *
 * <p>Not measured: forcing the log to the disk, which the runner leaves to the operating system,
 * and output of a size at which its redaction would show.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Policies {
  /** Start and end of the scenario and of its step. */
  private static final int LINES_PER_RUN = 4;

  /** The values of the parameter {@code policy}. */
  public enum Level {
    /** No protection. */
    low,
    /** Environment, redaction, size. */
    medium,
    /** Also log, folder, limits. */
    high
  }

  /** A runner under a policy. */
  @State(Scope.Thread)
  public static class Guarded {
    /** The policy. */
    @Param({"low", "medium", "high"})
    public Level policy;

    private Path folder;
    private Path log;
    private ScenarioRunner runner;
    private Scenario scenario;
    private long runs;

    /** Opens the runner, or skips where there is no such program. */
    @Setup
    public void open() throws IOException {
      runs = 0;
      ScenarioOptions options = StepBackend.process.on(ScenarioOptions.defaults());
      folder = Files.createTempDirectory("policies");
      log = folder.resolve("log");
      runner =
          ScenarioRunner.open(
              options
                  .withPolicy(Policy.valueOf(policy.name().toUpperCase(Locale.ROOT)))
                  .withParentFolder(folder)
                  .withSettings(PolicySettings.defaults().withAuditLog(log)));
      scenario = new Scenario("guarded", List.of(StepBackend.process.step()));
    }

    ScenarioResult run() throws InterruptedException {
      runs++;
      return Work.checked(runner.run(scenario), 1);
    }

    /** Closes the runner, and holds the log and the folder against what was run. */
    @TearDown
    public void close() throws IOException {
      runner.close();
      long lines = 0;
      if (Files.exists(log)) {
        try (Stream<String> all = Files.lines(log)) {
          lines = all.count();
        }
        Files.delete(log);
      }
      long left;
      try (Stream<Path> files = Files.list(folder)) {
        left = files.count();
      }
      FolderDeletion.delete(folder);
      long expected = policy == Level.high ? runs * LINES_PER_RUN : 0;
      if (lines != expected || left != 0) {
        throw new IllegalStateException(
            lines + " lines in the log instead of " + expected + ", " + left + " folders left");
      }
    }
  }

  /** One child process under the policy. */
  @Benchmark
  @Rows("CL-15")
  public ScenarioResult run(Guarded state) throws InterruptedException {
    return state.run();
  }
}
