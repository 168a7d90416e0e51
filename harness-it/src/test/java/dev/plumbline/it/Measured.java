package dev.plumbline.it;

import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.cli.measure.Profile;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Run;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures with forks as short as they can be. */
final class Measured {
  /** One iteration of 20 ms without warm-up: what is measured does not matter, only that it is. */
  static final List<String> SHORT = List.of("-wi", "0", "-i", "1", "-r", "20ms", "-w", "20ms");

  private Measured() {}

  static Profile rounds(int rounds) {
    return new Profile("test", rounds, rounds, Optional.empty(), SHORT, Optional.empty());
  }

  /** A request that leaves the lock of the machine alone. */
  static MeasuringRequest request(
      Path jar, Path runFile, Profile profile, List<String> jmhArguments, String... include) {
    return MeasuringRequest.of(
            JarUnderTest.of(jar),
            Selection.of(List.of(include), List.of(), jmhArguments),
            profile,
            runFile,
            42)
        .ignoringLock(true);
  }

  static Run run(MeasuringRequest request) throws MeasuringProblem {
    return Measuring.run(request, new PrintWriter(new StringWriter()));
  }

  /** The only fork of a benchmark whose name ends so. */
  static ForkOutcome outcome(Run run, String method) {
    List<ForkOutcome> outcomes = new ArrayList<>();
    for (BenchmarkResult result : run.results()) {
      if (result.id().benchmark().endsWith("." + method)) {
        outcomes.addAll(result.outcomes());
      }
    }
    if (outcomes.size() != 1) {
      throw new AssertionError(method + " has the outcomes " + outcomes);
    }
    return outcomes.get(0);
  }
}
