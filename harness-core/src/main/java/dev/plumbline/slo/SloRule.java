package dev.plumbline.slo;

import dev.plumbline.gate.Slo;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds objectives against figures. The ladder: up to 85 % of the target it passes; beyond that it
 * warns, up to critical; beyond critical it fails. Where no critical value is set the target is it.
 */
public final class SloRule {
  /** The share of the target beyond which an objective warns. */
  static final double WARN_SHARE = 0.85;

  private SloRule() {}

  /**
   * A judgement for each objective, in order.
   *
   * @param runs what was measured, oldest first: of a benchmark that several have, the last counts
   * @param tests what the tests of an objective took, by its id; absent when no report was found
   */
  public static List<SloJudgement> judge(
      List<Slo> slos, List<MeasuredRun> runs, Map<String, TestTimes> tests) {
    return slos.stream()
        .map(
            slo ->
                slo.ofBenchmark()
                    .map(source -> ofBenchmark(slo, source, runs))
                    .orElseGet(() -> ofTests(slo, Optional.ofNullable(tests.get(slo.id())))))
        .toList();
  }

  private static SloJudgement ofBenchmark(Slo slo, Slo.OfBenchmark source, List<MeasuredRun> runs) {
    Figure figure = Figures.of(source, Unit.parse(slo.unitText()), runs);
    if (figure instanceof Figure.None none) {
      return noData(slo, none.why());
    }
    Figure.Found found = (Figure.Found) figure;
    return held(slo, found, List.of());
  }

  private static SloJudgement ofTests(Slo slo, Optional<TestTimes> times) {
    Slo.OfTests source = slo.ofTests().orElseThrow();
    if (times.isEmpty() || times.get().tests().isEmpty()) {
      return noData(
          slo, "no report of a test in " + String.join(", ", source.folders()) + "; run the tests");
    }
    TestTimes taken = times.get();
    List<TestTimes.Test> slowest = taken.slowest();
    String all = count(taken.tests().size(), "test") + " of " + count(taken.classes(), "class");
    Figure.Found figure =
        source.figure() == Slo.TestFigure.TOTAL
            ? new Figure.Found(taken.total(), all, false)
            : new Figure.Found(slowest.get(0).seconds(), slowest.get(0).name(), false);
    return held(slo, figure, slowest);
  }

  private static String count(int number, String noun) {
    String many = noun.endsWith("s") ? noun + "es" : noun + "s";
    return number + " " + (number == 1 ? noun : many);
  }

  private static SloJudgement noData(Slo slo, String why) {
    return new SloJudgement(
        slo, State.NO_DATA, OptionalDouble.empty(), OptionalDouble.empty(), "", why, List.of());
  }

  private static SloJudgement held(Slo slo, Figure.Found figure, List<TestTimes.Test> slowest) {
    double value = figure.value();
    boolean more = figure.more();
    double target = slo.target();
    double critical = slo.critical().orElse(target);
    boolean failed = more ? value < critical : value > critical;
    boolean missed = more ? value < target : value > target;
    boolean close = more ? target > WARN_SHARE * value : value > WARN_SHARE * target;
    State state = failed ? State.FAIL : close ? State.WARN : State.PASS;
    String why =
        failed
            ? slo.critical().isPresent() ? "beyond critical" : "beyond the target"
            : missed
                ? "beyond the target, not yet critical"
                : close ? "less than 15 % to spare" : "within the target";
    double headroom = (more ? value - target : target - value) / target;
    return new SloJudgement(
        slo,
        state,
        OptionalDouble.of(value),
        OptionalDouble.of(headroom),
        figure.subject(),
        why,
        slowest);
  }
}
