package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTablesTest {
  private static final List<Judged> JUDGED =
      List.of(
          new Judged(0, 0, "A", false, Called.UNCHANGED, 3, 18),
          new Judged(0, 0, "B", false, Called.IMPROVED, 5, 30),
          new Judged(0, 1, "A", false, Called.INCONCLUSIVE, 12, 72),
          new Judged(0, 1, "B", false, Called.UNCHANGED, 4, 24.25),
          new Judged(10, 0, "A", true, Called.REGRESSED, 6, 36),
          new Judged(10, 0, "B", false, Called.REGRESSED, 8, 48),
          new Judged(10, 1, "A", true, Called.UNCHANGED, 3, 18),
          new Judged(10, 1, "B", false, Called.UNCHANGED, 3, 18));

  @Test
  void whatWasPlantedIsCountedWhereItWasAndAlarmsWhereItWasNot() {
    assertThat(ProofTables.byExtra(JUDGED).lines().skip(2))
        .containsExactly(
            "| nothing | 4 | 0 % | 25 % | 50 % | 25 % | 1 of 4 | 1 of 2 | 4.5 | 27.1 |",
            "| +10 % | 2 | 50 % | 0 % | 50 % | 0 % | 1 of 2 | 1 of 2 | 4.5 | 27 |");
  }

  @Test
  void aWorkloadHasItsAlarmsAndWhatWasFound() {
    assertThat(ProofTables.byWorkload(JUDGED))
        .isEqualTo(
            """
            | workload | false alarms | +10 % found | inconclusive | median pairs | median seconds |
            |---|---|---|---|---|---|
            | A | 0 of 2 | 50 % | 25 % | 4.5 | 27 |
            | B | 1 of 2 | – | 0 % | 4.5 | 27.1 |
            """);
  }
}
