package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.resource.FolderDeletion;
import dev.plumbline.cleanroom.scenario.CommandStep;
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
import org.openjdk.jmh.annotations.Level;
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
 * What do protections cost a step in a child process, and in a container? Row CL-15; each is held
 * by a behaviour test.
 *
 * <p>{@code policy=medium} filters the child's environment, takes secrets out of what it says and
 * limits that; {@code policy=high} also writes a log, makes and deletes a folder, and starts the
 * child through a shell that sets its resource limits.
 *
 * <p>In a container {@code policy=high} cuts the network off as well, which is done once, when the
 * container starts: {@link #firstInContainer} is a container's start with its first step, with and
 * without it; {@link #stepInContainer} a step in one that runs, to be held against SingleStep's of
 * {@code backend=container}, which has the lowest policy. Without a network only the loopback
 * interface may be there, or the set-up fails. What the low policy gives a container is the
 * engine's bridge, or the machine's own network where {@code PLUMBLINE_CONTAINER_NETWORK=host} says
 * so. Both are skipped where no engine answers.
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

  /** Says which networks there are. */
  private static final Scenario INTERFACES =
      new Scenario(
          "networks",
          List.of(new CommandStep("looks", List.of("/bin/busybox", "ls", "/sys/class/net"))));

  /** The values of the parameter {@code policy}. */
  public enum Strictness {
    /** No protection. */
    low,
    /** Environment, redaction, size. */
    medium,
    /** Also log, folder, limits. */
    high
  }

  /** A runner under a policy, its folder and its log. */
  abstract static class UnderPolicy {
    private Strictness strictness;
    private Path folder;
    private Path log;
    private ScenarioRunner runner;
    private Scenario scenario;
    private long runs;

    void open(Strictness policy, StepBackend backend) throws IOException {
      runs = 0;
      strictness = policy;
      ScenarioOptions options = backend.on(ScenarioOptions.defaults());
      folder = Files.createTempDirectory("policies");
      log = folder.resolve("log");
      runner =
          ScenarioRunner.open(
              options
                  .withPolicy(Policy.valueOf(policy.name().toUpperCase(Locale.ROOT)))
                  .withParentFolder(folder)
                  .withSettings(PolicySettings.defaults().withAuditLog(log)));
      scenario = new Scenario("guarded", List.of(backend.step()));
    }

    ScenarioResult run() throws InterruptedException {
      return run(scenario);
    }

    private ScenarioResult run(Scenario other) throws InterruptedException {
      runs++;
      return Work.checked(runner.run(other), 1);
    }

    /** Fails where a container that should have no network has one. */
    void requireCutNetwork() throws InterruptedException {
      if (strictness != Strictness.high) {
        return;
      }
      String interfaces = run(INTERFACES).steps().get(0).output();
      if (!interfaces.equals("lo\n")) {
        runner.close();
        throw new IllegalStateException("the container has the networks " + interfaces.strip());
      }
    }

    /** Closes the runner, and holds the log and the folder against what was run. */
    void check() throws IOException {
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
      long expected = strictness == Strictness.high ? runs * LINES_PER_RUN : 0;
      if (lines != expected || left != 0) {
        throw new IllegalStateException(
            lines + " lines in the log instead of " + expected + ", " + left + " folders left");
      }
    }
  }

  /** A runner under a policy. */
  @State(Scope.Thread)
  public static class Guarded extends UnderPolicy {
    /** The policy. */
    @Param({"low", "medium", "high"})
    public Strictness policy;

    /** Opens the runner, or skips where there is no such program. */
    @Setup
    public void open() throws IOException {
      open(policy, StepBackend.process);
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
      check();
    }
  }

  /** A runner under a policy whose container runs. */
  @State(Scope.Thread)
  public static class RunningContainer extends UnderPolicy {
    /** The policy. */
    @Param("high")
    public Strictness policy;

    /** Opens the runner and starts its container, or skips. */
    @Setup
    public void open() throws IOException, InterruptedException {
      open(policy, StepBackend.container);
      requireCutNetwork();
    }

    /** Closes it, and the container. */
    @TearDown
    public void close() throws IOException {
      check();
    }
  }

  /** A runner under a policy without a container yet, anew for each invocation. */
  @State(Scope.Thread)
  public static class NoContainerYet extends UnderPolicy {
    /** The policy. */
    @Param({"low", "high"})
    public Strictness policy;

    /** Opens the runner, or skips. */
    @Setup(Level.Invocation)
    public void open() throws IOException {
      open(policy, StepBackend.container);
    }

    /** Closes it, and the container that was started. */
    @TearDown(Level.Invocation)
    public void close() throws IOException, InterruptedException {
      requireCutNetwork();
      check();
    }
  }

  /** One child process under the policy. */
  @Benchmark
  @Rows("CL-15")
  public ScenarioResult run(Guarded state) throws InterruptedException {
    return state.run();
  }

  /** One command under the policy, in a container that runs. */
  @Benchmark
  @Rows("CL-15")
  public ScenarioResult stepInContainer(RunningContainer state) throws InterruptedException {
    return state.run();
  }

  /** The start of a container, and one command in it. */
  @Benchmark
  @Rows("CL-15")
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public ScenarioResult firstInContainer(NoContainerYet state) throws InterruptedException {
    return state.run();
  }
}
