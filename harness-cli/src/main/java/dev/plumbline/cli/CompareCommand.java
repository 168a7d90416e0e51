package dev.plumbline.cli;

import dev.plumbline.Scope;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Judges one run against another. */
@CommandLine.Command(
    description = {
      "Judges HEAD against BASE and exits by the outcome: 0 passed, 1 the gate said no, 2 a file",
      "or option is wrong, 3 cannot judge, 4 the head holds a failed benchmark."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  compare before.json after.json                 two JMH results (-rf json)",
      "  compare main target/plumbline/run-….jsonl      a baseline by its name",
      "  compare before.json after.json --format json   report.json on standard output"
    })
final class CompareCommand implements Command {
  @Parameters(
      index = "0",
      paramLabel = "BASE",
      description = "a run file, a JMH result (JSON or CSV), or the name of a baseline")
  String base;

  @Parameters(index = "1", paramLabel = "HEAD", description = "a run file or a JMH result")
  String head;

  @Mixin AnswerOptions answer;
  @Mixin RulesOptions rules;
  @Mixin DecisionOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, IOException {
    show.check();
    rules.suiteLevel();
    List<Run> trials;
    Run run;
    if (Baselines.isName(base, invocation)) {
      run = Inputs.head(head, show, invocation);
      trials = baseline(run, invocation);
    } else {
      Inputs.Both both = Inputs.both(base, head, invocation);
      trials = both.base();
      run = Inputs.newest(both.head(), head, line -> show.remark(line, invocation));
    }
    Judging judging = new Judging(rules, invocation);
    Policy policy = judging.policy(run);
    Decision decision = judging.against(trials, run, Scope.of(run.header().plan(), policy), policy);
    return answer.give(new Calibrations(rules, show, invocation).on(decision), show, invocation);
  }

  private List<Run> baseline(Run run, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    Baselines.Found found = Baselines.named(base, run, rules.baselines, invocation);
    if (found.trials().isEmpty()) {
      throw new CommandProblem(
          CommandProblem.CANNOT_JUDGE,
          "\"" + base + "\" is no file, and there is " + found.explanation());
    }
    return found.trials();
  }
}
