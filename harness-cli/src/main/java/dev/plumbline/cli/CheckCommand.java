package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Decision;
import dev.plumbline.model.Run;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** Measures, then judges. */
@CommandLine.Command(
    description = {
      "Measures, then judges against the baseline of this hardware and the budgets. The exit code",
      "is the answer: 0 passed, 1 the gate said no, 2 a file or option is wrong, 3 cannot judge,",
      "4 measuring failed. Without a baseline it says which one command blesses this run."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  check                                        the whole suite in the quick profile",
      "  check --time-budget 5m --allow-no-baseline   what a build calls",
      "  check --processes all                        the commands of plumbline.yml alone",
      "  check --baseline before Registry             what matches, against a named baseline"
    })
final class CheckCommand implements Measures {
  @Mixin SubjectOptions subject;
  @Mixin MeasureOptions options;
  @Mixin ProcessOptions processes;
  @Mixin BaselineOptions against;
  @Mixin RulesOptions rules;
  @Mixin DecisionOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, MeasuringProblem, IOException {
    show.check();
    MeasuringOrder order =
        MeasuringOrder.of(
            subject.subject(),
            options,
            rules,
            ProcessSides.of(processes),
            JmhOptions.arguments(parsed),
            invocation);
    if (Listing.asked(options)) {
      return Listing.print(options, order, invocation);
    }
    PolicyFit.check(order, rules, show, invocation);
    ProcessTable.announcement(order.processes()).forEach(line -> show.aside(line, invocation));
    JmhResults results = JmhResults.of(options, invocation);
    // A broken store is told before minutes of measuring, not after.
    Baselines.folder(rules.baselines, invocation).readAll();
    Verdicts verdicts = new Verdicts(against, rules, invocation);
    MeasuringRequest request =
        order.request(show.quiet).judgedBy(verdicts.meanwhile(order.scope(), order.policy()));
    try (Answers answers = Answers.to(options.output, invocation)) {
      Measured measured = Measured.measure(order, request, answers.invocation());
      Run run = measured.run();
      results.write(run);
      Decision decision = verdicts.on(run, order.scope(), order.policy());
      int exitCode =
          measured.finish(
              new Calibrations(rules, show, invocation).on(decision), show, options.keep);
      new Advice(show, answers.invocation())
          .bless(
              decision,
              run,
              measured.file(),
              rules.baselines,
              against.baseline().orElse(BaselineChoice.USUAL_NAME));
      return exitCode;
    }
  }
}
