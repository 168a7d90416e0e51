package dev.plumbline.it.proof;

import dev.plumbline.cli.machine.MachineFacts;
import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.SingleForks;
import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Sample;
import dev.plumbline.plan.ForkLength;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Records a tape: rounds of single short forks of the planted workloads, with every iteration from
 * the first. From the root of the repository, after {@code mvn verify -DskipTests}:
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar:harness-it/target/classes \
 *     dev.plumbline.it.proof.TapeRecorder --minutes 20 --out target/quiet.jsonl
 * java -cp … dev.plumbline.it.proof.TapeRecorder --minutes 20 --busy --out target/busy.jsonl
 * java -cp … dev.plumbline.it.proof.TapeRecorder --minutes 60 --recipe --out target/recipe.jsonl
 * </pre>
 *
 * <p>A fork takes about 2.4 s, longer where the workload is slow to warm up, so a round of 14
 * workloads and three sides takes about two minutes. Killed at any moment it leaves a tape that can
 * be read, and no process behind. Several tapes recorded with different seeds can be replayed as
 * one. With {@code --recipe} it does what {@link PlainRecipe} asks for, at 26 s a side.
 */
@Command(
    name = "TapeRecorder",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Records the raw values of many forks of the planted workloads.")
public final class TapeRecorder implements Callable<Integer> {
  @Option(names = "--out", required = true, description = "the tape; must not exist")
  private Path out;

  @Option(names = "--jar", description = "the planted jar")
  private Path jar = Path.of("planted/target/planted.jar");

  @Option(names = "--minutes", description = "how long; the first round always runs")
  private int minutes = 20;

  @Option(names = "--rounds", description = "how many rounds at most")
  private int rounds = Integer.MAX_VALUE;

  @Option(names = "--sides", split = ",", description = "percent of work added; ' marks a copy")
  private List<String> sides = List.of("0", "0'", "10");

  @Option(names = "--workloads", split = ",", description = "regular expressions of names")
  private List<String> workloads = List.of("planted");

  @Option(
      names = "--iterations",
      description = "of the first forks; without it as many as the product would make them have")
  private Integer iterations;

  @Option(names = "--recipe", description = "three forks of 8 x 1 s of a side after the other")
  private boolean recipe;

  @Option(
      names = "--one-at-a-time",
      description = "sides one after the other; else all of a workload live at once and take turns")
  private boolean oneAtATime;

  @Option(names = "--seed", description = "of the order of forks and of the neighbour")
  private long seed = 1;

  @Option(names = "--busy", description = "with a neighbour that burns a core in bursts")
  private boolean busy;

  private final PrintStream progress;

  TapeRecorder(PrintStream progress) {
    this.progress = progress;
  }

  /** Records and exits as the command would: 2 for wrong input, 4 when measuring failed. */
  public static void main(String[] arguments) {
    System.exit(run(System.err, arguments));
  }

  static int run(PrintStream progress, String... arguments) {
    CommandLine command = new CommandLine(new TapeRecorder(progress));
    command.setExecutionExceptionHandler(
        (problem, line, parsed) -> {
          progress.println(problem.getMessage());
          return problem instanceof MeasuringProblem measuring ? measuring.exitCode() : 2;
        });
    return command.execute(arguments);
  }

  @Override
  public Integer call() throws IOException, MeasuringProblem {
    List<TapeSide> measured = sides.stream().map(TapeSide::of).toList();
    TapeOrder order =
        recipe ? TapeOrder.SEQUENTIAL : oneAtATime ? TapeOrder.PAIRED : TapeOrder.TURNS;
    List<String> jmh =
        recipe ? jmh(PlainRecipe.WARMUPS + PlainRecipe.ITERATIONS, "1s") : jmh(first(order));
    TapeHeader header =
        new TapeHeader(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            seed,
            busy,
            order,
            measured,
            jmh,
            machine());
    try (SingleForks forks = SingleForks.open(JarUnderTest.of(jar), jmh)) {
      Map<Recording.Turn, ListedBenchmark> listed = listed(forks.list(workloads), measured);
      try (BufferedWriter tape = Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW)) {
        write(tape, TapeLines.line(header));
        record(forks, listed, header, tape);
      }
    }
    return 0;
  }

  /** Where the forks of a tape start. */
  private ForkLength first(TapeOrder order) {
    ForkLength usual = TapeLengths.first(order == TapeOrder.TURNS);
    return iterations == null ? usual : new ForkLength(iterations, usual.iteration());
  }

  private static List<String> jmh(ForkLength length) {
    return jmh(length.iterations(), length.iteration().toMillis() + "ms");
  }

  /** A warm-up that JMH knows of would not be on the tape. */
  private static List<String> jmh(int iterations, String length) {
    return List.of("-wi", "0", "-i", Integer.toString(iterations), "-r", length, "-tu", "us");
  }

  private void record(
      SingleForks forks,
      Map<Recording.Turn, ListedBenchmark> listed,
      TapeHeader header,
      BufferedWriter tape)
      throws IOException, MeasuringProblem {
    List<String> names = listed.keySet().stream().map(Recording.Turn::workload).distinct().toList();
    Recording recording =
        new Recording(
            header.order(), names, header.sides(), seed, rounds, Duration.ofMinutes(minutes));
    TapeLengths lengths = new TapeLengths(first(header.order()));
    try (NeighbourProcess neighbour = busy ? neighbour(recording) : null) {
      int done =
          recording.<MeasuringProblem, IOException>run(
              (turns, round) -> {
                List<String> jmh = arguments(turns.get(0), round, lengths, header);
                return forks.inTurns(turns.stream().map(listed::get).toList(), 1, jmh).stream()
                    .map(fork -> answer(fork, turns.size() > 1))
                    .toList();
              },
              fork -> {
                write(tape, TapeLines.line(fork));
                lengths.learn(fork.workload(), fork.values());
                tell(fork);
              },
              System::nanoTime);
      progress.println(
          done + " rounds in " + out + (neighbour == null ? "" : ", with a neighbour"));
    }
  }

  /** The recipe's forks are all alike; the others grow as the product's would. */
  private static List<String> arguments(
      Recording.Turn turn, int round, TapeLengths lengths, TapeHeader header) {
    if (header.order() == TapeOrder.SEQUENTIAL) {
      return header.jmhArguments();
    }
    return jmh(lengths.next(turn.workload(), round));
  }

  /** The last round may end later than planned, and the first one much later: an hour is enough. */
  private NeighbourProcess neighbour(Recording recording) throws IOException {
    return NeighbourProcess.start(jar, seed, recording.time().plusHours(1));
  }

  /** The benchmark of every side of every workload, sorted by workload. */
  private static Map<Recording.Turn, ListedBenchmark> listed(
      List<ListedBenchmark> found, List<TapeSide> measured) throws MeasuringProblem {
    Map<Recording.Turn, ListedBenchmark> listed = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    for (ListedBenchmark benchmark : found) {
      String workload = benchmark.id().benchmark().replaceFirst(".*\\.(\\w+)\\.\\w+$", "$1");
      names.add(workload);
      String extra = benchmark.id().parameters().get("extra");
      measured.stream()
          .filter(side -> Integer.toString(side.extra()).equals(extra))
          .forEach(side -> listed.put(new Recording.Turn(workload, side), benchmark));
    }
    if (listed.size() != names.size() * measured.size()) {
      throw new MeasuringProblem(
          MeasuringProblem.USAGE,
          "not every workload has every side of " + measured + "; there is 0, 2, 5, 10 and 20");
    }
    return listed;
  }

  private static Recording.Answer answer(ForkRecord fork, boolean inTurns) {
    if (fork.outcome().state() != ForkState.OK) {
      return new Recording.Answer(
          List.of(), fork.outcome().state() + ": " + fork.outcome().reason());
    }
    if (inTurns && !fork.outcome().inTurns()) {
      return new Recording.Answer(List.of(), "FAILED: it could only run alone, not in turns");
    }
    if (fork.measurements().get(0).sample() instanceof Sample.Values values) {
      return new Recording.Answer(Arrays.stream(values.fork(0)).boxed().toList(), "");
    }
    return new Recording.Answer(List.of(), "FAILED: no values of single iterations");
  }

  private static void write(BufferedWriter tape, String line) throws IOException {
    tape.write(line);
    tape.write('\n');
    tape.flush();
  }

  private void tell(TapeFork fork) {
    progress.printf(
        Locale.ROOT,
        "%6.0f s  round %d  %s %s  %.1f s%s%n",
        fork.at(),
        fork.round(),
        fork.workload(),
        fork.side().text(),
        fork.seconds(),
        fork.failure().isEmpty() ? "" : "  " + fork.failure());
  }

  private static Map<String, String> machine() {
    Map<String, String> facts = new TreeMap<>();
    MachineFacts.read().forEach((fact, text) -> facts.put(fact.label(), text));
    facts.remove(EnvironmentFact.HOST_NAME.label());
    facts.put("jvm", System.getProperty("java.vm.name") + " " + Runtime.version());
    return facts;
  }
}
