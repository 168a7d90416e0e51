package dev.plumbline.cli.measure;

import dev.plumbline.cli.machine.WorkingCopy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Note;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.plan.PlannedFork;
import dev.plumbline.plan.Rounds;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

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
    Standing standing = new Standing();
    Optional<Resumption> resumption = Optional.empty();
    List<String> arguments =
        JmhArguments.merge(request.profile().jmhArguments(), request.selection().jmhArguments());
    Selection selection = request.selection().withJmhArguments(arguments);
    new Lister(request.jar(), selection).check();
    String digest = JarDigest.of(request.jar());
    if (request.resume()) {
      Run soFar = RunLog.soFar(request.runFile());
      standing.add(soFar);
      Resumption found = new Resumption(request.runFile(), soFar);
      found.check(request, arguments, digest);
      Plan plan = found.plan();
      selection = Selection.of(plan.include(), plan.exclude(), plan.jmhArguments());
      resumption = Optional.of(found);
    } else if (Files.exists(request.runFile())) {
      throw RunLog.exists(request.runFile());
    }
    return locked(selection, digest, standing, resumption);
  }

  private Run locked(
      Selection selection, String digest, Standing standing, Optional<Resumption> resumption)
      throws MeasuringProblem {
    if (request.ignoreLock()) {
      return measure(selection, digest, standing, resumption);
    }
    try (MachineLock lock = MachineLock.acquire(Path.of(System.getProperty("java.io.tmpdir")))) {
      if (request.progress() != ProgressStyle.QUIET) {
        lock.doubts().forEach(out::println);
      }
      return measure(selection, digest, standing, resumption);
    }
  }

  private Run measure(
      Selection selection, String digest, Standing standing, Optional<Resumption> resumption)
      throws MeasuringProblem {
    Instant started = clock.instant();
    try (Interruption interruption = new Interruption()) {
      HostProcess host = interruption.host(request.jar());
      Lister.Listed listed = new Lister(request.jar(), selection).list(host);
      Environment environment =
          Surroundings.read(host, selection.jmhArguments(), listed.jmhVersion());
      List<ListedBenchmark> benchmarks = listed.benchmarks();
      int rounds = request.profile().rounds();
      long seed = request.seed();
      if (resumption.isPresent()) {
        benchmarks = resumption.get().planned(benchmarks);
        resumption.get().check(environment);
        rounds = resumption.get().plan().rounds();
        seed = resumption.get().seed();
      }
      List<PlannedFork> planned =
          Rounds.of(benchmarks.stream().map(ListedBenchmark::id).toList(), rounds, seed).forks();
      try (RunLog log =
              resumption.isPresent()
                  ? RunLog.append(request.runFile())
                  : RunLog.create(
                      request.runFile(),
                      header(started, digest, environment, plan(selection, benchmarks)));
          Progress progress = Progress.of(request.progress(), planned.size(), out)) {
        Forks forks =
            new Forks(request.jar(), selection.jmhArguments(), request.limits(), interruption);
        Optional<String> early =
            new ForkLoop(
                    forks,
                    log,
                    standing,
                    byId(benchmarks),
                    request.profile().timeBudget(),
                    request.stopOnFailure(),
                    nanoTime)
                .run(planned, progress);
        return withNotes(log.read(), early, progress);
      }
    }
  }

  private static Map<BenchmarkId, ListedBenchmark> byId(List<ListedBenchmark> benchmarks) {
    return benchmarks.stream().collect(Collectors.toMap(ListedBenchmark::id, Function.identity()));
  }

  private Plan plan(Selection selection, List<ListedBenchmark> benchmarks) {
    return new Plan(
        request.profile().name(),
        request.profile().rounds(),
        selection.include(),
        selection.exclude(),
        selection.jmhArguments(),
        benchmarks.stream().map(ListedBenchmark::id).toList());
  }

  private RunHeader header(Instant started, String digest, Environment environment, Plan plan) {
    Optional<WorkingCopy> copy = WorkingCopy.of(Path.of("").toAbsolutePath());
    return new RunHeader(
        ID.format(started) + "-" + Long.toHexString(request.seed()),
        String.valueOf(request.runFile().getFileName()),
        Optional.of(started),
        copy.map(WorkingCopy::commit),
        copy.flatMap(WorkingCopy::dirty),
        Optional.of(digest),
        Optional.of(request.seed()),
        environment,
        plan,
        Optional.empty());
  }

  /** Says why the run ended early, and notes what was left out. */
  private static Run withNotes(Run run, Optional<String> early, Progress progress) {
    Optional<Note> unfinished = Unfinished.note(run);
    early.ifPresent(
        why -> progress.say(why + unfinished.map(note -> ": " + note.seen()).orElse("")));
    List<Note> notes = new ArrayList<>(run.notes());
    unfinished.ifPresent(notes::add);
    return new Run(run.header(), run.results(), notes, run.samples());
  }
}
