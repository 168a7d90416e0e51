package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.cleanroom.scenario.StepBody;
import dev.plumbline.suite.Rows;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * How much faster is a scenario whose steps run side by side? Rows CL-14 and SLO-17.
 *
 * <p>With {@code work=computing} each step is SHA-256 of 256 KiB: no more can be gained than there
 * are cores. With {@code work=waiting} each step asks a server on the loopback interface and waits
 * for its answer, which comes 2 ms later: what is gained is bounded by the limit. {@link #inOrder}
 * runs one step after another on the caller's thread, {@link #sideBySide} up to {@code limit} at a
 * time on pooled or virtual threads; the speed-up is the one over the other.
 *
 * <p>The size is 10 steps and the limit 4; others are had with {@code -p steps=5,10,20} and {@code
 * -p limit=2,4,8}. Virtual threads need JDK 21.
 *
 * <p>Not measured: making the threads of the pool, which falls into the warm-up, and connecting to
 * the server. The server's own thread shares the cores.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ParallelSteps {

  /** The values of the parameter {@code work}. */
  public enum Kind {
    /** Steps that need a processor. */
    computing,
    /** Steps that wait for an answer. */
    waiting
  }

  /** The steps, and the server that some of them ask. */
  @State(Scope.Thread)
  public static class Prepared {
    /** How many steps the scenario has. */
    @Param("10")
    public int steps;

    /** What a step does. */
    @Param({"computing", "waiting"})
    public Kind work;

    private final List<Socket> connections = new ArrayList<>();
    private SlowPeer peer;
    private Scenario scenario;
    private ScenarioRunner runner;
    private long runs;

    /** Connects each waiting step with the server, and opens a runner for steps in order. */
    @Setup
    public void open() throws IOException {
      runs = 0;
      if (work == Kind.waiting) {
        peer = SlowPeer.open();
        for (int i = 0; i < steps; i++) {
          connections.add(peer.connect());
        }
      }
      scenario = Work.scenario(steps, this::body);
      runner = ScenarioRunner.open(ScenarioOptions.defaults());
    }

    private StepBody body(int index) {
      return work == Kind.computing ? Work.digest() : context -> asked(index);
    }

    private String asked(int index) throws IOException {
      int question = 1 + index;
      int answer = SlowPeer.ask(connections.get(index), question);
      if (answer != question) {
        throw new IOException("asked " + question + ", was answered " + answer);
      }
      return Integer.toString(answer);
    }

    ScenarioResult run(ScenarioRunner by) throws InterruptedException {
      runs++;
      return Work.checked(by.run(scenario), steps);
    }

    /** Closes all, and holds the answers against the questions. */
    @TearDown
    public void close() throws IOException {
      runner.close();
      if (peer != null) {
        long answered = peer.answered();
        for (Socket connection : connections) {
          connection.close();
        }
        connections.clear();
        peer.close();
        if (answered != runs * steps) {
          throw new IllegalStateException(
              "asked " + runs * steps + " times, was answered " + answered + " times");
        }
      }
    }
  }

  /** A runner that runs several steps at a time. */
  @State(Scope.Thread)
  public static class Limited {
    /** How many steps run at a time. */
    @Param("4")
    public int limit;

    /** What runs them. */
    @Param({"pool", "virtual"})
    public RunnerThreads executor;

    private ScenarioRunner runner;

    /** Opens the runner, or skips. */
    @Setup
    public void open() {
      runner = ScenarioRunner.open(executor.on(ScenarioOptions.defaults()).withLimit(limit));
    }

    /** Closes the runner. */
    @TearDown
    public void close() {
      runner.close();
    }
  }

  /** One step after another. */
  @Benchmark
  @Rows({"CL-14", "SLO-17"})
  public ScenarioResult inOrder(Prepared state) throws InterruptedException {
    return state.run(state.runner);
  }

  /** So many steps at a time. */
  @Benchmark
  @Rows({"CL-14", "SLO-17"})
  public ScenarioResult sideBySide(Prepared state, Limited limited) throws InterruptedException {
    return state.run(limited.runner);
  }
}
