package dev.plumbline.cleanroom.selftest;

import dev.plumbline.cleanroom.backend.ContainerEngine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Runs scenarios that use the framework as a user does, each once and from cold, and tells what
 * each took: on a line for people, and on one for programs that measure this one ({@code
 * plumbline-metric NAME VALUE UNIT}).
 */
public final class SelfTest {
  /** Every scenario did what it should. */
  public static final int PASSED = 0;

  /** A scenario did not. */
  public static final int FAILED = 1;

  /** A name is unknown. */
  public static final int USAGE = 2;

  /** What is asked for can't run here; the last line says why. */
  public static final int SKIPPED = 77;

  /** Needs a container engine, so that it is only run when it is named. */
  private static final String CONTAINER = "container";

  private static final double NANOSECONDS_PER_SECOND = 1e9;

  private final PrintWriter out;
  private final LongSupplier nanoTime;
  private final ContainerEngine engine;

  /**
   * A self-test.
   *
   * @param out where it tells
   * @param nanoTime a clock that only goes forward
   * @param engine the container engine, which may be absent
   */
  public SelfTest(PrintWriter out, LongSupplier nanoTime, ContainerEngine engine) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.engine = engine;
  }

  /** All scenarios by name; a scenario throws when the framework does not do what it should. */
  static Map<String, Scenario> all() {
    Map<String, Scenario> all = new LinkedHashMap<>();
    all.put("environment", Scenarios::environment);
    all.put("http-service", Scenarios::httpService);
    all.put("database", Scenarios::database);
    all.put("child-process", Scenarios::childProcess);
    all.put("reuse", Scenarios::reuse);
    all.put("health", Scenarios::health);
    all.put("execution", Scenarios::execution);
    all.put(CONTAINER, Scenarios::container);
    return all;
  }

  /**
   * Runs scenarios.
   *
   * @param names which; none means all that need no container engine
   * @return the exit code: {@link #PASSED}, {@link #FAILED}, {@link #USAGE} or {@link #SKIPPED}
   */
  public int run(List<String> names) {
    Map<String, Scenario> all = all();
    for (String name : names) {
      if (!all.containsKey(name)) {
        out.println(
            "there is no scenario " + name + "; there is " + String.join(", ", all.keySet()));
        out.flush();
        return USAGE;
      }
    }
    List<String> chosen = new ArrayList<>(names.isEmpty() ? all.keySet() : Set.copyOf(names));
    if (names.isEmpty()) {
      chosen.remove(CONTAINER);
    }
    if (chosen.contains(CONTAINER)
        && engine.status() instanceof ContainerEngine.Unavailable unavailable) {
      out.println("SKIPPED: " + unavailable.reason());
      out.flush();
      return SKIPPED;
    }
    int failed = 0;
    for (String name : chosen) {
      failed += passes(name, all.get(name)) ? 0 : 1;
    }
    out.println(chosen.size() - failed + " of " + chosen.size() + " scenarios passed");
    out.flush();
    return failed == 0 ? PASSED : FAILED;
  }

  private boolean passes(String name, Scenario scenario) {
    long begun = nanoTime.getAsLong();
    try {
      scenario.run();
    } catch (Exception | AssertionError e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      out.println("FAILED " + name + ": " + e);
      return false;
    }
    double seconds = (nanoTime.getAsLong() - begun) / NANOSECONDS_PER_SECOND;
    out.println(String.format(Locale.ROOT, "passed %-14s %8.1f ms", name, seconds * 1000));
    out.println(
        String.format(Locale.ROOT, "plumbline-metric self-test.%s %.9f s/op", name, seconds));
    return true;
  }
}
