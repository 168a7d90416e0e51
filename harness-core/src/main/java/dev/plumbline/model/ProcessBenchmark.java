package dev.plumbline.model;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command that is measured as a benchmark: each run of it is one fork with one iteration.
 *
 * @param name its name in the policy; the benchmark is {@code process.NAME}
 * @param command program and arguments, at least one; {@code /bin/sh -c TEXT} when the policy wants
 *     a shell
 * @param prepare a command that is run before each run and not timed; empty when there is none
 * @param folder where both run, relative to the policy's folder, or to the side's in an A/B run
 * @param environment variables set for both, over those of the caller
 * @param warmups runs that are thrown away before the first that counts, at least 0
 * @param runs how many runs count, at least 1; a policy has from 3 to 10,000
 * @param timeout after which a run is ended and has failed
 * @param exitCode what the command must end with
 * @param category what the policy files it under, if anything
 * @param rows the rows of the list of benchmarks that it answers
 * @param profiles names of the profiles in which it runs unless it is named; empty means all
 */
public record ProcessBenchmark(
    String name,
    List<String> command,
    List<String> prepare,
    String folder,
    Map<String, String> environment,
    int warmups,
    int runs,
    Duration timeout,
    int exitCode,
    Optional<String> category,
    List<String> rows,
    List<String> profiles) {
  /**
   * How many runs there are unless the policy says otherwise, and the fewest that give a verdict.
   */
  public static final int USUAL_RUNS = 10;

  /** Copies the collections and checks that there is a command. */
  public ProcessBenchmark {
    command = List.copyOf(command);
    prepare = List.copyOf(prepare);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    rows = List.copyOf(rows);
    profiles = List.copyOf(profiles);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("process " + name + " has no command");
    }
  }

  /** The benchmark it is. */
  public BenchmarkId id() {
    return BenchmarkId.ofProcess(name);
  }

  /** The same with other numbers of runs. */
  public ProcessBenchmark running(int otherWarmups, int otherRuns) {
    return new ProcessBenchmark(
        name,
        command,
        prepare,
        folder,
        environment,
        otherWarmups,
        otherRuns,
        timeout,
        exitCode,
        category,
        rows,
        profiles);
  }

  /** Whether it runs in a profile without being named. */
  public boolean runsIn(String profile) {
    return profiles.isEmpty() || profiles.contains(profile);
  }
}
