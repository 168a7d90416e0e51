package dev.plumbline.it.proof;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.PolicyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Tries a procedure of deciding on tapes, and the plain recipe on those recorded for it, and prints
 * tables in Markdown: quiet and busy tapes apart.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar:harness-it/target/classes \
 *     dev.plumbline.it.proof.TapePlayer --suites 300 target/quiet.jsonl target/busy.jsonl
 * </pre>
 */
@Command(
    name = "TapePlayer",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Tries a procedure of deciding on tapes.")
public final class TapePlayer implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "TAPE",
      description = "what TapeRecorder recorded, packed (.gz) or not")
  private List<Path> files = List.of();

  @Option(names = "--procedure", description = "product or paired-looks")
  private String procedure = "product";

  @Option(names = "--most", description = "pairs after which product gives up; profile full: 40")
  private int most = 20;

  @Option(names = "--policy", description = "by which product judges; else the built-in one")
  private Path policy;

  @Option(names = "--drawing", description = "WINDOW or PERMUTATION of rounds")
  private Drawing drawing = Drawing.WINDOW;

  @Option(names = "--suites", description = "suite runs for each size of change")
  private int suites = 300;

  @Option(names = "--seed", description = "of all draws")
  private long seed = 1;

  private final PrintStream out;

  TapePlayer(PrintStream out) {
    this.out = out;
  }

  /** Prints the tables and exits: 2 for wrong input. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  static int run(PrintStream out, String... arguments) {
    CommandLine command = new CommandLine(new TapePlayer(out));
    command.setExecutionExceptionHandler(
        (problem, line, parsed) -> {
          line.getErr()
              .println(
                  problem instanceof NoSuchFileException
                      ? "there is no file " + problem.getMessage()
                      : problem.getMessage());
          return 2;
        });
    return command.execute(arguments);
  }

  /** The second is the simplest that might do. */
  private Procedure procedure() throws IOException, InputProblem {
    return switch (procedure) {
      case "product" ->
          policy == null
              ? new ProductLooks(most)
              : new ProductLooks(
                  most, PolicyFile.read(Files.newBufferedReader(policy), policy.toString()));
      case "paired-looks" -> new PairedLooks(30, 0.99);
      default ->
          throw new IllegalArgumentException(
              "no procedure \"" + procedure + "\"; there is product and paired-looks");
    };
  }

  /** Tapes that are played as one. */
  private record Kind(boolean busy, TapeOrder order, String sides) {
    static Kind of(TapeHeader header) {
      return new Kind(
          header.busy(),
          header.order(),
          header.sides().stream().map(TapeSide::text).collect(Collectors.joining(", ")));
    }
  }

  @Override
  public Integer call() throws IOException, InputProblem {
    Procedure tried = procedure();
    Map<Kind, List<Tape>> tapes =
        new TreeMap<>(
            Comparator.comparing(Kind::order).thenComparing(Kind::busy).thenComparing(Kind::sides));
    for (Path file : files) {
      Tape tape = TapeLines.read(file);
      tapes.computeIfAbsent(Kind.of(tape.header()), kind -> new ArrayList<>()).add(tape);
    }
    tapes.forEach(
        (kind, played) -> {
          boolean recipe = kind.order() == TapeOrder.SEQUENTIAL;
          List<Judged> judged =
              recipe
                  ? RecipeTable.judge(played)
                  : new Replay(played, drawing, suites, seed).run(tried);
          out.printf(
              "### %s, %s, sides %s%n%n",
              recipe ? "plain recipe" : procedure, kind.busy() ? "busy" : "quiet", kind.sides());
          out.println(ProofTables.byExtra(judged));
          out.println(ProofTables.byWorkload(judged));
        });
    return 0;
  }
}
