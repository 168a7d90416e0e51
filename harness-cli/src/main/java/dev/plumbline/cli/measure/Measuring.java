package dev.plumbline.cli.measure;

import dev.plumbline.model.Run;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;

/** Lists the benchmarks of a jar and measures them. */
public final class Measuring {
  private Measuring() {}

  /**
   * What would be measured, sorted by name.
   *
   * @throws MeasuringProblem if the jar, a pattern or an option is wrong (2), or nothing matches
   *     (3)
   */
  public static List<ListedBenchmark> list(JarUnderTest jar, Selection selection)
      throws MeasuringProblem {
    Lister lister = new Lister(jar, selection);
    lister.check();
    try (HostProcess host = HostProcess.start(jar)) {
      return lister.list(host).benchmarks();
    }
  }

  /**
   * Measures, and writes every fork to the run file as it ends.
   *
   * <p>A fork that fails is a result like any other: the run goes on, and its outcome tells. The
   * caller decides about the exit code.
   *
   * @param progress where progress is printed; standard error, usually
   * @return the whole run as read back from its file
   * @throws MeasuringProblem if nothing could be measured: wrong input (2), nothing matched (3),
   *     another measuring run on this machine (4)
   */
  public static Run run(MeasuringRequest request, PrintWriter progress) throws MeasuringProblem {
    return new MeasuringRun(request, progress, InstantSource.system(), System::nanoTime).run();
  }
}
