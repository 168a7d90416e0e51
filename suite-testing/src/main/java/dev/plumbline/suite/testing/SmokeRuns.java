package dev.plumbline.suite.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.suite.Skipped;
import dev.plumbline.suite.testing.SuiteListing.Case;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every benchmark with every combination of its default parameters is set up, run twice and torn
 * down by JMH itself, in this JVM. Its tear-down holds the subject's counts against what was done,
 * so a benchmark that does nothing fails here too. No time is looked at.
 *
 * <p>A suite has a test class that extends this one.
 */
public abstract class SmokeRuns {
  private static final Pattern ENGINE =
      Pattern.compile("engine at|container engine|answers a ping|DOCKER_HOST|TESTCONTAINERS_");

  @TestFactory
  final Stream<DynamicTest> everyBenchmarkRunsWithEveryParameter() {
    return SuiteListing.cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.displayName(), () -> runTwice(each)));
  }

  private static void runTwice(Case each) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + each.benchmark().replace(".", "\\.") + "$")
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(2)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    each.parameters().forEach(options::param);
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      assertThat(results).hasSize(1);
    } catch (RunnerException e) {
      String reason = skipReason(e);
      if (reason == null || required(reason)) {
        throw new AssertionError(each.displayName() + " failed", e);
      }
      abort(reason);
    }
  }

  /** Where containers are required, whatever the cleanroom says of their engine is a failure. */
  private static boolean required(String reason) {
    return Boolean.parseBoolean(System.getenv("PLUMBLINE_REQUIRE_CONTAINERS"))
        && ENGINE.matcher(reason).find();
  }

  private static String skipReason(Throwable thrown) {
    if (thrown == null) {
      return null;
    }
    if (thrown.getMessage() != null && thrown.getMessage().startsWith(Skipped.PREFIX)) {
      return thrown.getMessage();
    }
    return Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()))
        .map(SmokeRuns::skipReason)
        .filter(reason -> reason != null)
        .findFirst()
        .orElse(null);
  }
}
