package dev.plumbline.report;

import dev.plumbline.gate.Slo;
import dev.plumbline.slo.SloJudgement;
import dev.plumbline.slo.State;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The words and figures that every view of judged objectives shows. */
final class SloRows {
  private SloRows() {}

  /** A value in the unit that shows it best; empty when there is none. */
  static String value(OptionalDouble value, Slo slo) {
    return value.isPresent() ? Scale.text(value.getAsDouble(), Unit.parse(slo.unitText())) : "";
  }

  /** What is still free of the target, in whole percent. */
  static String headroom(SloJudgement judgement) {
    return judgement.headroom().isPresent()
        ? String.format(Locale.ROOT, "%.0f %%", 100 * judgement.headroom().getAsDouble())
        : "";
  }

  /** What the figure is: {@code p95 of process.help}, {@code total of 42 tests}. */
  static String source(SloJudgement judgement) {
    Slo slo = judgement.slo();
    String statistic =
        slo.ofBenchmark()
            .map(
                source ->
                    source.statistic().word()
                        + (source.metric().equals("score") ? "" : " " + source.metric()))
            .orElseGet(() -> slo.ofTests().orElseThrow().figure().word());
    return judgement.subject().isEmpty() ? "" : statistic + " of " + judgement.subject();
  }

  /** {@code 4 objectives: 2 pass, 1 warn, 0 fail, 1 no data}. */
  static String counts(List<SloJudgement> judgements) {
    return judgements.size()
        + (judgements.size() == 1 ? " objective: " : " objectives: ")
        + Arrays.stream(State.values())
            .map(
                state ->
                    judgements.stream().filter(judgement -> judgement.state() == state).count()
                        + " "
                        + state.words())
            .collect(Collectors.joining(", "));
  }

  /** A test's time and name. */
  static String seconds(double seconds) {
    return Scale.text(seconds, Unit.parse("s"));
  }
}
