package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No target of an original is lost: each is held, or the reason stands beside our own limit. */
final class OriginalTargetsTest {
  private static Map<String, Limit> limits;

  @BeforeAll
  static void read() throws Exception {
    limits = Limits.of(Pages.read().policy(), List.of());
  }

  @Test
  void everyTargetHasALimitThatThePolicyHas() {
    for (OriginalTarget target : OriginalTargets.ALL) {
      assertThat(target.limits()).as("%s, %s", target.row(), target.what()).isNotEmpty();
      assertThat(limits).as("%s, %s", target.row(), target.what()).containsKeys(array(target));
      assertThat(NamedRows.all()).contains(target.row());
    }
  }

  private static String[] array(OriginalTarget target) {
    return target.limits().toArray(String[]::new);
  }

  @Test
  void aTargetIsListedOnceAndInTheOrderOfRows() {
    assertThat(OriginalTargets.ALL)
        .extracting(target -> target.row() + " " + target.what())
        .doesNotHaveDuplicates();
    for (String letters : List.of("CL", "SLO", "AW", "RN")) {
      assertThat(OriginalTargets.ALL)
          .filteredOn(target -> target.row().startsWith(letters + "-"))
          .extracting(OriginalTarget::row)
          .isNotEmpty()
          .isSortedAccordingTo(RowOrder.NATURAL);
    }
  }

  @Test
  void thePageHasATableForWhatIsHeldForWhatIsOutOfReachAndForTheRest() {
    Map<String, Limit> some =
        Map.of(
            "budgets.a", new Limit("budgets.a", "≤ 1 s", List.of("2 s (A)")),
            "budgets.b", new Limit("budgets.b", "≤ 3 s", List.of()),
            "budgets.c", new Limit("budgets.c", "≤ 4 s", List.of()));
    String page =
        TargetPage.of(
            List.of(
                OriginalTarget.held("CL-1", "one", "1 s", "budgets.a"),
                OriginalTarget.outOfReach("CL-2", "two", "1 ns", "it is real", "budgets.b")),
            some,
            List.of(),
            "make");
    assertThat(page)
        .contains("| CL-1 | one: 1 s | `budgets.a` | ≤ 1 s | 2 s (A) |")
        .contains(
            "| CL-2 | two: 1 ns | it is real | `budgets.b` | ≤ 3 s | " + Baselines.NOT_MEASURED)
        .contains("| `budgets.c` | ≤ 4 s | " + Baselines.NOT_MEASURED + " |");
  }

  @Test
  void aTargetWhoseLimitIsGoneIsAProblem() {
    List<OriginalTarget> targets = List.of(OriginalTarget.held("CL-1", "one", "1 s", "budgets.z"));
    assertThatThrownBy(() -> TargetPage.of(targets, Map.of(), List.of(), "make"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("budgets.z");
  }
}
