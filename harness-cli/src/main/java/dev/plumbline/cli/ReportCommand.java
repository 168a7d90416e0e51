package dev.plumbline.cli;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.codec.JmhJson;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Outcome;
import dev.plumbline.model.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Shows runs without judging them. */
@CommandLine.Command(
    description = {
      "Shows a run as it was measured, without judging it; the exit code is 0 unless a benchmark",
      "had failed (4). Several runs are shown one after another."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  report target/plumbline/run-….jsonl",
      "  report jmh-result.json --format markdown",
      "  report run.jsonl --jmh > jmh-result.json       for viewers of JMH's JSON"
    })
final class ReportCommand implements Command {
  @Parameters(paramLabel = "RUN", arity = "1..*", description = "run files or JMH results")
  List<String> given;

  @Option(names = "--jmh", description = "print JMH's own JSON instead of a report")
  boolean jmh;

  @Mixin AnswerOptions answer;
  @Mixin RulesOptions rules;
  @Mixin DecisionOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, IOException {
    show.check();
    if (given.size() > 1 && (jmh || answer.out != null || show.format() == Format.JSON)) {
      throw CommandProblem.usage(
          "--jmh, --out and --format json take one RUN, not " + given.size());
    }
    int worst = 0;
    for (String each : given) {
      Run run = Inputs.head(each, show, invocation);
      Judging judging = new Judging(rules, invocation);
      boolean sides = run.base().isPresent();
      Decision judged =
          sides ? judging.sides(run, judging.policy(run)) : judging.shown(run, judging.policy(run));
      Decision decision = new Calibrations(rules, show, invocation).on(judged);
      if (jmh) {
        answer.write(decision, invocation);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JmhJson.write(run, bytes);
        invocation.out().print(bytes.toString(StandardCharsets.UTF_8));
      } else {
        answer.give(decision, show, invocation);
      }
      // What an A/B run came to is shown; a report fails only for what was not measured.
      boolean counts = !sides || decision.outcome() == Outcome.MEASURING_FAILED;
      worst = Math.max(worst, counts ? decision.outcome().exitCode() : 0);
    }
    return worst;
  }
}
