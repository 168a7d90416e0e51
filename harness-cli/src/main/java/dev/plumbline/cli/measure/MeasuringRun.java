package dev.plumbline.cli.measure;

import dev.plumbline.cli.machine.WorkingCopy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Note;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.stats.Looks;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** One measuring run from request to file. */
final class MeasuringRun {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final MeasuringRequest request;
  private final PrintWriter out;
  private final InstantSource clock;
  private final LongSupplier nanoTime;

  MeasuringRun(
      MeasuringRequest request, PrintWriter out, InstantSource clock, LongSupplier nanoTime) {
    this.request = request;
    this.out = out;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** See {@link Measuring#run}. */
  Run run() throws MeasuringProblem {
    JmhArguments.check(request.selection().jmhArguments());
    List<String> user = request.selection().jmhArguments();
    ForkOptions options = ForkOptions.of(request.profile(), user);
    Selection selection = request.selection().withJmhArguments(options.all(user));
    check(request.jar(), selection);
    if (request.base().isPresent()) {
      BaseOrder base = request.base().get();
      JmhArguments.check(base.jmhArguments());
      check(base.jar(), selection.withJmhArguments(base.jmhArguments()));
    }
    // The first look comes before the digest: what replaces the jar in between is not measured
    // under it.
    Optional<JarWatch> watch = request.jar().map(JarWatch::new);
    Head head = new Head(JarDigest.of(request.jar()), watch);
    if (request.resume() && !RunLog.neverBegan(request.runFile())) {
      Resumption found = new Resumption(request.runFile(), RunLog.soFar(request.runFile()));
      found.check(request, options.recorded(options.all(user)), head.digest());
      Plan plan = found.plan();
      options = ForkOptions.of(plan, request.profile());
      selection =
          selection
              .planned(found.jarFilters(), plan.exclude(), plan.profile())
              .withJmhArguments(options.all(plan.jmhArguments()));
      return new MeasuringRun(found.asked(request), out, clock, nanoTime)
          .locked(selection, options, head, Optional.of(found));
    } else if (Files.exists(request.runFile())) {
      throw RunLog.exists(request.runFile());
    }
    return locked(selection, options, head, Optional.empty());
  }

  /** The jar of the head, if there is one, as it was at first. */
  private record Head(Optional<String> digest, Optional<JarWatch> watch) {}

  private static void check(Optional<JarUnderTest> jar, Selection selection)
      throws MeasuringProblem {
    if (jar.isPresent()) {
      new Lister(jar.get(), selection).check();
    }
  }

  private Run locked(
      Selection selection, ForkOptions options, Head head, Optional<Resumption> resumption)
      throws MeasuringProblem {
    if (request.ignoreLock()) {
      return measure(selection, options, head, resumption);
    }
    try (MachineLock lock = MachineLock.acquire(Path.of(System.getProperty("java.io.tmpdir")))) {
      if (request.progress() != ProgressStyle.QUIET) {
        lock.doubts().forEach(out::println);
      }
      return measure(selection, options, head, resumption);
    }
  }

  private Run measure(
      Selection selection, ForkOptions options, Head head, Optional<Resumption> resumption)
      throws MeasuringProblem {
    Instant started = clock.instant();
    if (!request.processes().isEmpty()) {
      ProcessTree.endOrphans();
    }
    try (Interruption interruption = new Interruption()) {
      head.watch().ifPresent(interruption::watching);
      Lineup lineup = Lineup.of(request, selection, options, interruption);
      RunHeader header = header(started, head.digest(), lineup, selection, options);
      header =
          resumption.isPresent() ? resumption.get().confirmed(header) : request.planned(header);
      Course course = course(header, lineup, options);
      Standing standing = new Standing(lineup.sides().size());
      resumption.ifPresent(known -> standing.add(known.soFar()));
      try (RunLog log =
              resumption.isPresent()
                  ? RunLog.append(request.runFile())
                  : RunLog.create(request.runFile(), header);
          Progress progress = Progress.of(request.progress(), course.forks(), out)) {
        resumption.flatMap(known -> known.remark(request.profile())).ifPresent(progress::say);
        remark(course).ifPresent(progress::say);
        RoundLoop loop =
            new RoundLoop(
                course,
                new AnyForks(
                    new Forks(request.limits(), interruption), new ProcessRuns(interruption)),
                log,
                request.judge().orElse(run -> Set.of()),
                new MachineWatch(log, clock, nanoTime),
                standing,
                nanoTime);
        return withNotes(log, loop.run(progress), progress);
      }
    }
  }

  private Course course(RunHeader header, Lineup lineup, ForkOptions options) {
    Set<BenchmarkId> planned = Set.copyOf(header.plan().benchmarks());
    boolean turns = turnsAsked() && lineup.sides().stream().allMatch(SideUnderTest::takesTurns);
    return new Course(
        lineup.sides(),
        lineup.measured().stream().filter(planned::contains).toList(),
        header.plan().rounds(),
        header.plan().ownRounds(),
        new Looks(header.plan().looks()),
        options.length(),
        header.seed().orElseThrow(),
        request.profile().timeBudget(),
        turns,
        request.stopOnFailure());
  }

  private boolean turnsAsked() {
    return request.base().map(BaseOrder::turns).orElse(false);
  }

  private Optional<String> remark(Course course) {
    return turnsAsked() && !course.turns()
        ? Optional.of(
            "with -gc true the forks of a pair run one after the other, not in turns: JMH collects"
                + " garbage between them")
        : Optional.empty();
  }

  private RunHeader header(
      Instant started,
      Optional<String> digest,
      Lineup lineup,
      Selection selection,
      ForkOptions options) {
    Optional<WorkingCopy> copy = WorkingCopy.of(Path.of("").toAbsolutePath());
    List<String> include = new ArrayList<>(selection.include());
    include.addAll(request.processes().filters());
    Plan plan =
        new Plan(
                request.profile().name(),
                request.profile().rounds(),
                include,
                selection.exclude(),
                options.recorded(selection.jmhArguments()),
                lineup.listed())
            .wanting(request.processes().rounds());
    return new RunHeader(
        ID.format(started) + "-" + Long.toHexString(request.seed()),
        String.valueOf(request.runFile().getFileName()),
        Optional.of(started),
        copy.map(WorkingCopy::commit),
        copy.flatMap(WorkingCopy::dirty),
        digest,
        Optional.of(request.seed()),
        lineup.environment(),
        plan,
        Optional.empty(),
        lineup.base());
  }

  /** Says why the run ended early, and notes what was left out. */
  private static Run withNotes(RunLog log, Optional<String> early, Progress progress)
      throws MeasuringProblem {
    Run run = log.read();
    Optional<Note> unfinished = Unfinished.note(run);
    early.ifPresent(
        why -> progress.say(why + unfinished.map(note -> ": " + note.seen()).orElse("")));
    return run.with(unfinished.stream().toList());
  }
}
