package dev.plumbline.cli.measure;

import java.nio.file.Path;

/**
 * What to measure and how.
 *
 * @param jar what is measured
 * @param selection which of its benchmarks
 * @param profile how much
 * @param runFile where every fork is written as it ends; must not exist unless resumed
 * @param resume whether to go on with the run in {@code runFile}
 * @param seed of the order of forks; the file's own when resumed
 * @param limits what a fork may take
 * @param progress how progress is shown
 * @param stopOnFailure whether the first failed fork ends the run: JMH's {@code -foe}
 * @param ignoreLock whether to measure beside another run of this machine; for tests of Plumbline
 */
public record MeasuringRequest(
    JarUnderTest jar,
    Selection selection,
    Profile profile,
    Path runFile,
    boolean resume,
    long seed,
    ForkLimits limits,
    ProgressStyle progress,
    boolean stopOnFailure,
    boolean ignoreLock) {

  /** A new run with the usual limits, progress by lines, going on after failures. */
  public static MeasuringRequest of(
      JarUnderTest jar, Selection selection, Profile profile, Path runFile, long seed) {
    return new MeasuringRequest(
        jar,
        selection,
        profile,
        runFile,
        false,
        seed,
        ForkLimits.usual(),
        ProgressStyle.LINES,
        false,
        false);
  }

  /** Whether it goes on with an earlier run. */
  public MeasuringRequest resuming(boolean resumed) {
    return new MeasuringRequest(
        jar,
        selection,
        profile,
        runFile,
        resumed,
        seed,
        limits,
        progress,
        stopOnFailure,
        ignoreLock);
  }

  /** The same with other limits. */
  public MeasuringRequest limited(ForkLimits other) {
    return new MeasuringRequest(
        jar, selection, profile, runFile, resume, seed, other, progress, stopOnFailure, ignoreLock);
  }

  /** The same with another way to show progress. */
  public MeasuringRequest showing(ProgressStyle style) {
    return new MeasuringRequest(
        jar, selection, profile, runFile, resume, seed, limits, style, stopOnFailure, ignoreLock);
  }

  /** Whether the first failed fork ends the run. */
  public MeasuringRequest stoppingOnFailure(boolean stops) {
    return new MeasuringRequest(
        jar, selection, profile, runFile, resume, seed, limits, progress, stops, ignoreLock);
  }

  /** Whether the machine-wide lock is left alone. */
  public MeasuringRequest ignoringLock(boolean ignored) {
    return new MeasuringRequest(
        jar, selection, profile, runFile, resume, seed, limits, progress, stopOnFailure, ignored);
  }
}
