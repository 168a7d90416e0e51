package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Slo;
import dev.plumbline.model.ProcessBenchmark;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the commands and the objectives of the policy to what every benchmark is held to. */
final class EveryProcessTest {
  private static Pages pages;
  private static Policy policy;
  private static String page;

  @BeforeAll
  static void read() throws Exception {
    pages = Pages.read();
    policy = pages.policy();
    page = pages.texts().get(ProcessPage.NAME + ".md");
  }

  @Test
  void everyProcessAsksAQuestionAnswersARowAndIsFiledSomewhere() {
    assertThat(policy.processes()).isNotEmpty();
    for (ProcessBenchmark process : policy.processes()) {
      assertThat(ProcessPage.question(pages.questions(), process))
          .as("the comment right above %s in plumbline.yml begins with a question", process.name())
          .endsWith("?");
      assertThat(process.rows()).as("rows of %s", process.name()).isNotEmpty();
      assertThat(process.category()).as("category of %s", process.name()).isPresent();
      assertThat(policy.suiteOf(process.id()))
          .as("suite of %s, which is where its baseline lies", process.name())
          .contains(ProcessPage.NAME);
    }
  }

  @Test
  void everyProcessAndEveryObjectiveStandsOnThePage() {
    for (ProcessBenchmark process : policy.processes()) {
      String question = ProcessPage.question(pages.questions(), process);
      assertThat(page)
          .contains("\n## " + process.name() + "\n\n**" + Markdown.text(question) + "**\n");
    }
    String objectives = page.substring(page.indexOf("\n## Objectives\n"));
    assertThat(policy.slos()).isNotEmpty();
    for (Slo slo : policy.slos()) {
      assertThat(objectives)
          .contains("| " + Markdown.code(slo.id()) + " | " + String.join(", ", slo.rows()) + " |");
    }
  }

  @Test
  void everyRowOfAServiceLevelHasAnObjectiveWithTargetAndCriticalValue() {
    Set<String> wanted = new TreeSet<>(RowOrder.NATURAL);
    IntStream.rangeClosed(1, 11).mapToObj(row -> "SLO-" + row).forEach(wanted::add);
    wanted.removeAll(NamedRows.OF_THE_COMMAND);
    Set<String> held =
        policy.slos().stream()
            .filter(slo -> slo.critical().isPresent())
            .flatMap(slo -> slo.rows().stream())
            .collect(Collectors.toSet());
    assertThat(held).containsAll(wanted);
  }

  @Test
  void everyObjectiveSaysWhichRowItAnswers() {
    assertThat(policy.slos())
        .filteredOn(slo -> slo.rows().isEmpty() || !NamedRows.all().containsAll(slo.rows()))
        .extracting(Slo::id)
        .isEmpty();
  }

  @Test
  void aReloadIsHeldByItsNinetyFifthPercentile() {
    List<Slo> reloads =
        policy.slos().stream().filter(slo -> slo.rows().contains("SLO-10")).toList();
    assertThat(reloads).hasSize(1);
    assertThat(reloads.get(0).ofBenchmark().map(Slo.OfBenchmark::statistic))
        .contains(Slo.Statistic.P95);
  }
}
