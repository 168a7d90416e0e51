package dev.plumbline.it.proof;

import dev.plumbline.Plumbline;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.stats.Looks;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@code ab} does, by the product's own classes: forks of the length it would give them, looks
 * when it would look, and its verdicts. Only the rulers are not on a tape, so nothing is
 * inconclusive because the machine moved.
 *
 * @param most pairs of each benchmark after which it gives up, as {@code ab -f} says
 * @param policy by which it judges
 */
public record ProductLooks(int most, Policy policy) implements Procedure {
  private static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("us/op"));
  private static final Setup SETUP = new Setup(List.of(), Map.of("measurementTime", "50 ms"));
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  /** With the built-in policy. */
  public ProductLooks(int most) {
    this(most, Policies.builtIn());
  }

  @Override
  public List<Procedure.Decision> decide(List<TapeSeries> suite) {
    return new SuiteRun(suite.stream().map(AsMeasured::of).toList(), most, policy).decide();
  }

  /** One suite run under way. */
  private static final class SuiteRun {
    private final List<TapeSeries> suite;
    private final List<BenchmarkId> ids;
    private final Looks looks;
    private final RunHeader header;
    private final int[] pairs;
    private final boolean[] settled;
    private final Policy policy;

    SuiteRun(List<TapeSeries> suite, int most, Policy policy) {
      this.suite = suite;
      this.policy = policy;
      ids =
          suite.stream()
              .map(each -> new BenchmarkId(each.workload(), Mode.AVERAGE_TIME, Map.of(), 1))
              .toList();
      looks = Looks.upTo(most);
      pairs = new int[suite.size()];
      settled = new boolean[suite.size()];
      Environment environment = Environment.unknown();
      RunHeader alone = RunHeader.foreign("tape", environment);
      header =
          new RunHeader(
              alone.id(),
              alone.source(),
              alone.started(),
              alone.commit(),
              alone.dirty(),
              alone.jarDigest(),
              alone.seed(),
              environment,
              new Plan("", most, looks.at(), List.of(), List.of(), List.of(), ids),
              Optional.empty(),
              Optional.of(
                  new BaseSide(
                      "base",
                      "head",
                      Optional.empty(),
                      environment,
                      List.of(),
                      ids,
                      List.of(),
                      Map.of())));
    }

    List<Procedure.Decision> decide() {
      Map<BenchmarkId, Verdict> verdicts = Map.of();
      for (int look : looks.at()) {
        for (int index = 0; index < pairs.length; index++) {
          if (!settled[index]) {
            pairs[index] = Math.min(look, suite.get(index).pairs().size());
          }
        }
        dev.plumbline.gate.Decision decision = Plumbline.judgeSides(run(), policy, TODAY);
        verdicts =
            decision.judgements().stream()
                .collect(Collectors.toMap(Judgement::id, Judgement::verdict));
        Set<BenchmarkId> done = decision.settled();
        for (int index = 0; index < settled.length; index++) {
          settled[index] |= done.contains(ids.get(index));
        }
        if (IntStream.range(0, settled.length).allMatch(index -> settled[index])) {
          break;
        }
      }
      Map<BenchmarkId, Verdict> last = verdicts;
      return IntStream.range(0, pairs.length)
          .mapToObj(
              index ->
                  new Procedure.Decision(
                      called(last.get(ids.get(index))),
                      pairs[index],
                      suite.get(index).seconds(pairs[index])))
          .toList();
    }

    private static Called called(Verdict verdict) {
      return switch (verdict) {
        case REGRESSED -> Called.REGRESSED;
        case IMPROVED -> Called.IMPROVED;
        case UNCHANGED -> Called.UNCHANGED;
        default -> Called.INCONCLUSIVE;
      };
    }

    private Run run() {
      Run base =
          new Run(header.baseHeader().orElseThrow(), results(Side.BASE, TapePair::base), List.of());
      return new Run(
          header, results(Side.HEAD, TapePair::head), List.of(), List.of(), Optional.of(base));
    }

    private List<BenchmarkResult> results(Side side, Function<TapePair, TapeFork> fork) {
      List<BenchmarkResult> results = new ArrayList<>();
      for (int index = 0; index < pairs.length; index++) {
        List<TapePair> seen = suite.get(index).pairs().subList(0, pairs[index]);
        double[][] values =
            seen.stream()
                .map(pair -> fork.apply(pair).values())
                .map(each -> each.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        List<ForkOutcome> outcomes = new ArrayList<>();
        for (int pair = 0; pair < seen.size(); pair++) {
          int place = seen.get(pair).headFirst() == (side == Side.HEAD) ? 1 : 2;
          ForkOutcome outcome = new ForkOutcome(pair + 1, side, place, ForkState.OK, "", "");
          outcomes.add(suite.get(index).turns() ? outcome.takingTurns() : outcome);
        }
        Measurement time = new Measurement(TIME, Sample.Values.of(values), Optional.empty());
        results.add(new BenchmarkResult(ids.get(index), SETUP, List.of(time), outcomes, List.of()));
      }
      return results;
    }
  }
}
