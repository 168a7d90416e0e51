package dev.plumbline.cli;

import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.codec.InputProblem;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** Measures. */
@CommandLine.Command(
    description = {
      "Measures the benchmarks that match and writes the run and its reports. Nothing is judged:",
      "the exit code is 0, or 4 when a benchmark failed, 3 when none matches, 2 for a wrong option."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  -f 1 -wi 1 -i 3 Reuse                      one fork of what matches Reuse",
      "  run --profile full --time-budget 20m       ten forks each, within 20 minutes",
      "  run --jar other-benchmarks.jar -e Slow     any JMH uber jar",
      "  run --resume                               go on after Ctrl-C or a crash",
      "  run --processes build,cli-*                commands of plumbline.yml as processes",
      "  run -rf json -rff jmh-result.json          JMH's own JSON besides",
      "",
      "Not supported of JMH's options: -lprof (ask JMH itself), -f 0, -rf text, scsv and latex."
    })
final class RunCommand implements Measures {
  @Mixin SubjectOptions subject;
  @Mixin MeasureOptions options;
  @Mixin ProcessOptions processes;
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
    try (Answers answers = Answers.to(options.output, invocation)) {
      Measured measured = Measured.measure(order, order.request(show.quiet), answers.invocation());
      results.write(measured.run());
      return measured.finish(
          new Calibrations(rules, show, invocation)
              .on(new Judging(rules, invocation).shown(measured.run(), order.policy())),
          show,
          options.keep);
    }
  }
}
