package dev.plumbline.cli;

import dev.plumbline.Scope;
import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.Run;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Judges a run against its baseline and budgets. */
@CommandLine.Command(
    description = {
      "Judges RUN against the baseline of its environment and against the budgets. The exit code is",
      "the answer: 0 passed, 1 the gate said no, 2 a file or option is wrong, 3 cannot judge,",
      "4 measuring had failed."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gate target/plumbline/run-….jsonl                      against the baseline main",
      "  gate run.jsonl --baseline before --format markdown     for a comment",
      "  gate run.jsonl --baseline before.json --policy ci.yml  against a file, by other rules"
    })
final class GateCommand implements Command {
  @Parameters(index = "0", paramLabel = "RUN", description = "a run file or a JMH result")
  String given;

  @Mixin AnswerOptions answer;
  @Mixin BaselineOptions against;
  @Mixin RulesOptions rules;
  @Mixin DecisionOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, IOException {
    show.check();
    rules.suiteLevel();
    Run run = Inputs.head(given, show, invocation);
    Policy policy = new Judging(rules, invocation).policy(run);
    Decision decision =
        new Verdicts(against, rules, invocation)
            .on(run, Scope.of(run.header().plan(), policy), policy);
    int exitCode =
        answer.give(new Calibrations(rules, show, invocation).on(decision), show, invocation);
    new Advice(show, invocation)
        .bless(decision, run, invocation.path(given), rules.baselines, name());
    return exitCode;
  }

  private String name() {
    return against.baseline().orElse(BaselineChoice.USUAL_NAME);
  }
}
