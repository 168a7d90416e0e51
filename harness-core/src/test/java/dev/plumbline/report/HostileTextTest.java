package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Pair;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names, reasons and outputs that others wrote can't steer a terminal, a page or a spreadsheet. */
final class HostileTextTest {
  private static final long SEED = 20261121;
  private static final int RUNS = 300;

  private static final List<String> PIECES =
      List.of(
          "\u001b[31m",
          "\u001b]0;title\u0007",
          "\u009b2J",
          "\b\b\b",
          "\r\n",
          "\n| x | y |\n|---|---|",
          "\t",
          "\u0000",
          "\u202e",
          "\u2066",
          "\u200b",
          "\ufeff",
          "\u2028",
          "\ud800",
          "\udc00",
          "|",
          "\\|",
          "\\",
          "`",
          "``",
          "<script>alert(1)</script>",
          "<!--",
          "-->",
          "</pre></details>",
          "&lt;",
          "[a](javascript:alert(1))",
          "![a](https://example.org/a.png)",
          "https://example.org",
          "www.example.org",
          "@everyone",
          "#1",
          "**bold**",
          "_em_",
          "~~gone~~",
          "$x$",
          "=cmd()",
          "+1",
          "-1",
          "@SUM(A1)",
          "＝1",
          "\"",
          "'",
          ",",
          ";",
          "{\"a\":1}",
          "数据库",
          "e\u0301",
          "\ud83d\ude80",
          "benchmark",
          " ");

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]+m");

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder("x");
    if (random.nextBoolean()) {
      text.setLength(0);
    }
    int pieces = 1 + random.nextInt(6);
    for (int piece = 0; piece < pieces; piece++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString().isBlank() ? "x" + text : text.toString();
  }

  private static BenchmarkId id(Random random) {
    return new BenchmarkId(
        hostile(random), Mode.AVERAGE_TIME, Map.of(hostile(random), hostile(random)), 1);
  }

  private static Decision decision(Random random) {
    Note note = new Note(NoteCode.FEW_FORKS, hostile(random), hostile(random));
    Metric metric = Metric.of(hostile(random), Unit.parse(hostile(random)));
    Pair compared =
        new Pair.Compared(
            id(random),
            metric,
            Examples.side(1, 3, 9),
            Examples.side(2, 3, 9),
            Examples.estimate(1, 0.9, 1.1),
            List.of(note));
    Pair failed =
        new Pair.NotMeasured(
            id(random),
            ForkState.FAILED,
            hostile(random),
            hostile(random) + "\n" + hostile(random),
            List.of());
    List<Judgement> judgements =
        List.of(
            Examples.regressed(compared, Severity.CRITICAL, true, hostile(random)),
            Examples.judged(failed, Verdict.FAILED, true, hostile(random)),
            Examples.judged(
                new Pair.Incomparable(id(random), hostile(random), List.of(note)),
                Verdict.NOT_COMPARABLE,
                false,
                hostile(random)));
    BudgetJudgement budget =
        new BudgetJudgement(
            hostile(random),
            Optional.of(compared.id()),
            Optional.of(metric),
            1,
            OptionalDouble.empty(),
            OptionalDouble.of(2),
            OptionalDouble.of(-1),
            BudgetJudgement.State.FAIL,
            hostile(random),
            true);
    Comparison comparison =
        new Comparison(
            List.of(Examples.header(hostile(random), hostile(random), true, hostile(random))),
            Examples.header(hostile(random), hostile(random), false, hostile(random)),
            new Comparability(Comparability.Level.DRIFTED, List.of(hostile(random))),
            0.01,
            judgements.stream().map(Judgement::pair).toList(),
            List.of(note));
    return new Decision(
        Outcome.MEASURING_FAILED,
        List.of(hostile(random)),
        Examples.policy(Map.of(hostile(random), List.of("*"))),
        comparison,
        judgements,
        List.of(budget),
        List.of(DerivedExamples.hostile(() -> hostile(random), id(random))),
        List.of(note));
  }

  @Test
  void aTerminalGetsNoControlCharacterButOurColoursAndNoLineWiderThanItIs() {
    Random random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      Decision decision = decision(random);
      for (int width : new int[] {40, 80, 120, 200}) {
        String report = COLOUR.matcher(TerminalReport.render(decision, width, true)).replaceAll("");
        assertThat(report)
            .as("seed %d, run %d", SEED, run)
            .isEqualTo(TerminalReport.render(decision, width, false));
        for (String line : report.split("\n", -1)) {
          assertThat(DisplayWidth.of(line))
              .as("seed %d: %s", SEED, line)
              .isLessThanOrEqualTo(width);
          assertHarmless(line, run);
        }
      }
    }
  }

  private static void assertHarmless(String line, int run) {
    assertThat(CleanText.oneLine(line)).as("seed %d, run %d", SEED, run).isEqualTo(line);
  }

  @Test
  void aPageGetsNoMarkupOfOthersAndEveryRowKeepsItsCells() {
    Random random = new Random(SEED);
    Pattern ours =
        Pattern.compile("</?(code|pre|details|summary)>|&#8203;|&#[0-9]+;|\\*\\*|\\\\\\[|\\\\\\]");
    for (int run = 0; run < RUNS; run++) {
      String report = MarkdownReport.render(decision(random));
      assertThat(count(report, "<details>")).isEqualTo(count(report, "</details>"));
      assertThat(count(report, "<code>")).isEqualTo(count(report, "</code>"));
      assertThat(count(report, "<pre>")).isEqualTo(count(report, "</pre>"));
      int cells = 0;
      for (String line : report.split("\n", -1)) {
        String text = ours.matcher(line).replaceAll("");
        assertThat(text).as("seed %d: %s", SEED, line).doesNotContain("<", ">", "&", "`", "@");
        assertThat(text.replace("\\", "")).as("seed %d: %s", SEED, line).isEqualTo(text);
        assertThat(line).as("seed %d: %s", SEED, line).doesNotContain("://", "www.", "](");
        assertHarmless(line, run);
        if (line.startsWith("|")) {
          int here = count(line, "|");
          cells = cells == 0 ? here : cells;
          assertThat(here).as("seed %d: %s", SEED, line).isEqualTo(cells);
        } else {
          cells = 0;
        }
      }
    }
  }

  private static int count(String text, String piece) {
    return text.split(Pattern.quote(piece), -1).length - 1;
  }

  @Test
  void aSpreadsheetGetsNoFormulaAndEveryLineItsFields() {
    Random random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      String report = CsvReport.render(decision(random));
      String[] lines = report.split("\r\n", -1);
      assertThat(lines).hasSize(6);
      assertThat(lines[5]).isEmpty();
      int columns = Csv.fields(lines[0]).size();
      for (String line : List.of(lines).subList(1, 5)) {
        assertHarmless(line, run);
        List<String> fields = Csv.fields(line);
        assertThat(fields).as("seed %d: %s", SEED, line).hasSize(columns);
        for (String field : fields) {
          boolean formula = !field.isEmpty() && "=+-@＝＋－＠".indexOf(field.charAt(0)) >= 0;
          assertThat(formula && !field.matches("-?[0-9.E-]+"))
              .as("seed %d: %s", SEED, field)
              .isFalse();
        }
      }
    }
  }

  @Test
  void jsonGivesBackEveryTextAsItWas() throws Exception {
    Random random = new Random(SEED);
    ObjectMapper mapper = new ObjectMapper();
    for (int run = 0; run < RUNS; run++) {
      Decision decision = decision(random);
      JsonNode report = mapper.readTree(JsonReport.render(decision));
      for (int index = 0; index < decision.judgements().size(); index++) {
        JsonNode judgement = report.get("judgements").get(index);
        Judgement wanted = decision.judgements().get(index);
        assertThat(judgement.get("benchmark").textValue())
            .as("seed %d, run %d", SEED, run)
            .isEqualTo(wanted.id().benchmark());
        assertThat(judgement.get("rule").textValue()).isEqualTo(wanted.rule());
        wanted
            .id()
            .parameters()
            .forEach(
                (name, value) ->
                    assertThat(judgement.get("params").get(name).textValue()).isEqualTo(value));
      }
    }
  }
}
