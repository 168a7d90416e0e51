package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds all suites together against what they were to answer, and each benchmark against H-71. */
final class EverySuiteTest {
  private static Pages pages;

  @BeforeAll
  static void read() throws Exception {
    pages = Pages.read();
  }

  /** What benchmarks answer by {@code @Rows}, and commands and objectives by the policy. */
  private static Set<String> answered() {
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    pages.classes().forEach(each -> rows.addAll(each.rows()));
    pages.policy().processes().forEach(each -> rows.addAll(each.rows()));
    pages.policy().slos().forEach(each -> rows.addAll(each.rows()));
    return rows;
  }

  @Test
  void everyRowThatWasAskedForIsAnswered() {
    Set<String> missing = new TreeSet<>(RowOrder.NATURAL);
    missing.addAll(NamedRows.all());
    missing.removeAll(answered());
    missing.removeAll(NamedRows.OF_THE_COMMAND);
    assertThat(missing).as("rows that no benchmark, process or SLO answers").isEmpty();
  }

  @Test
  void noRowIsAnsweredThatNobodyAskedFor() {
    Set<String> unknown = answered();
    unknown.removeAll(NamedRows.all());
    assertThat(unknown).as("rows that are on no list").isEmpty();
  }

  @Test
  void everyBenchmarkAnswersARow() {
    List<String> without = new ArrayList<>();
    each(
        (type, benchmark) -> {
          if (benchmark.rows().isEmpty()) {
            without.add(benchmark.name());
          }
        });
    assertThat(without).as("benchmarks without @Rows").isEmpty();
  }

  @Test
  void everyClassOfBenchmarksAsksAQuestion() {
    assertThat(pages.classes())
        .filteredOn(each -> each.question().isEmpty())
        .extracting(SuiteClass::name)
        .as("classes whose Javadoc does not begin with a question")
        .isEmpty();
  }

  @Test
  void everyBenchmarkSaysWhatItTimesAndEveryParameterWhatItSets() {
    List<String> silent = new ArrayList<>();
    each(
        (type, benchmark) -> {
          if (benchmark.summary().isEmpty()) {
            silent.add(benchmark.name());
          }
        });
    for (SuiteClass type : pages.classes()) {
      type.parameters()
          .forEach(
              (name, parameter) -> {
                if (parameter.summary().isEmpty()) {
                  silent.add(type.name() + ", parameter " + name);
                }
              });
    }
    assertThat(silent).as("without Javadoc").isEmpty();
  }

  @Test
  void everyBenchmarkHasACategory() {
    List<String> without = new ArrayList<>();
    each(
        (type, benchmark) -> {
          boolean all =
              benchmark.cases().stream().noneMatch(id -> pages.policy().categoriesOf(id).isEmpty());
          if (!all) {
            without.add(benchmark.name());
          }
        });
    assertThat(without).as("benchmarks of no category of plumbline.yml").isEmpty();
  }

  @Test
  void everyBenchmarkBelongsToASuiteAndStandsOnItsPage() throws Exception {
    List<String> missing = new ArrayList<>();
    var texts = pages.texts();
    each(
        (type, benchmark) -> {
          String page =
              Pages.suiteOf(pages.policy(), type).map(suite -> texts.get(suite + ".md")).orElse("");
          int section = page.indexOf("\n## " + type.simpleName() + "\n");
          if (section < 0
              || page.indexOf("| " + Markdown.code(benchmark.method()) + " |", section) < 0) {
            missing.add(benchmark.name());
          }
        });
    assertThat(missing).as("benchmarks on no page of docs/suites").isEmpty();
  }

  @Test
  void everyClassHasAnExpectationOrTheReasonWhyNot() {
    Set<String> without = new TreeSet<>();
    for (SuiteClass type : pages.classes()) {
      if (!WithoutExpectation.expected(pages.policy(), type)) {
        without.add(type.simpleName());
      }
    }
    assertThat(without)
        .as("classes without a budget, an objective, a derived figure or a claim in plumbline.yml")
        .isEqualTo(new TreeSet<>(WithoutExpectation.REASONS.keySet()));
  }

  @Test
  void noTwoClassesOfASuiteHaveTheSameName() {
    pages
        .suites()
        .forEach(
            (suite, classes) ->
                assertThat(classes)
                    .as("suite %s", suite)
                    .extracting(SuiteClass::simpleName)
                    .doesNotHaveDuplicates());
  }

  private interface Look {
    void at(SuiteClass type, SuiteClass.Benchmark benchmark);
  }

  private static void each(Look look) {
    assertThat(pages.classes()).isNotEmpty();
    for (SuiteClass type : pages.classes()) {
      assertThat(type.benchmarks()).isNotEmpty();
      type.benchmarks().forEach(benchmark -> look.at(type, benchmark));
    }
  }
}
