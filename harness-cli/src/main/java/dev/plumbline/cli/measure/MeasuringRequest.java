package dev.plumbline.cli.measure;

import dev.plumbline.model.Plan;
import dev.plumbline.model.RunHeader;
import dev.plumbline.stats.Looks;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to measure and how.
 *
 * @param jar what is measured; empty when only processes are
 * @param processes the commands that are measured besides, or alone
 * @param selection which of its benchmarks
 * @param profile how much
 * @param runFile where every fork is written as it ends; must not exist unless resumed
 * @param resume whether to go on with the run in {@code runFile}
 * @param seed of the order of forks; the file's own when resumed
 * @param limits what a fork may take
 * @param progress how progress is shown
 * @param stopOnFailure whether the first failed fork ends the run: JMH's {@code -foe}
 * @param ignoreLock whether to measure beside another run of this machine; for tests of Plumbline
 * @param judge who says that a benchmark has its verdict; empty when each has all of its rounds
 * @param base what the jar is measured against in the same rounds; empty when it is no A/B run
 */
public record MeasuringRequest(
    Optional<JarUnderTest> jar,
    Processes processes,
    Selection selection,
    Profile profile,
    Path runFile,
    boolean resume,
    long seed,
    ForkLimits limits,
    ProgressStyle progress,
    boolean stopOnFailure,
    boolean ignoreLock,
    Optional<Judge> judge,
    Optional<BaseOrder> base) {

  /** A new run with the usual limits, progress by lines, going on after failures. */
  public static MeasuringRequest of(
      JarUnderTest jar, Selection selection, Profile profile, Path runFile, long seed) {
    return of(Optional.of(jar), Processes.none(), selection, profile, runFile, seed);
  }

  /** As the other, of a jar, processes, or both. */
  public static MeasuringRequest of(
      Optional<JarUnderTest> jar,
      Processes processes,
      Selection selection,
      Profile profile,
      Path runFile,
      long seed) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        false,
        seed,
        ForkLimits.usual(),
        ProgressStyle.LINES,
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it goes on with an earlier run. */
  public MeasuringRequest resuming(boolean resumed) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        resumed,
        seed,
        limits,
        progress,
        stopOnFailure,
        ignoreLock,
        judge,
        base);
  }

  /** The same with other limits. */
  public MeasuringRequest limited(ForkLimits other) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        resume,
        seed,
        other,
        progress,
        stopOnFailure,
        ignoreLock,
        judge,
        base);
  }

  /** The same with another way to show progress. */
  public MeasuringRequest showing(ProgressStyle style) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        resume,
        seed,
        limits,
        style,
        stopOnFailure,
        ignoreLock,
        judge,
        base);
  }

  /** Whether the first failed fork ends the run. */
  public MeasuringRequest stoppingOnFailure(boolean stops) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        resume,
        seed,
        limits,
        progress,
        stops,
        ignoreLock,
        judge,
        base);
  }

  /** Whether the machine-wide lock is left alone. */
  public MeasuringRequest ignoringLock(boolean ignored) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        resume,
        seed,
        limits,
        progress,
        stopOnFailure,
        ignored,
        judge,
        base);
  }

  /** The same, stopping by itself where a judge has a verdict. */
  public MeasuringRequest judgedBy(Judge by) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        resume,
        seed,
        limits,
        progress,
        stopOnFailure,
        ignoreLock,
        Optional.of(by),
        base);
  }

  /** The same against another side, fork by fork. */
  public MeasuringRequest against(BaseOrder other) {
    return new MeasuringRequest(
        jar,
        processes,
        selection,
        profile,
        runFile,
        resume,
        seed,
        limits,
        progress,
        stopOnFailure,
        ignoreLock,
        judge,
        Optional.of(other));
  }

  /** What is measured, for people: the jar, or where the processes run. */
  String name() {
    return jar.map(JarUnderTest::name).orElse(processes.head().name());
  }

  /** The header of the run, when there is somebody to judge it: then it may stop by itself. */
  RunHeader planned(RunHeader header) {
    Plan plan = header.plan();
    boolean judged = judge.isPresent() && judge.get().judges(header);
    return judged
        ? header.planning(plan.lookedAt(profile.most(), Looks.upTo(profile.most()).at()))
        : header;
  }
}
