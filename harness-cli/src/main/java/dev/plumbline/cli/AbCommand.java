package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.measure.BaseOrder;
import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.cli.measure.Processes;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.ProcessBenchmark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Measures two sides against each other, fork by fork, until the answer is certain. */
@CommandLine.Command(
    description = {
      "Measures two JMH jars against each other: a fork of each side next to one another, round",
      "after round, each benchmark until its verdict is in. Instead of two jars, one jar can be",
      "measured on two JVMs, with two sets of JVM flags, or with two values of a parameter; commands",
      "of plumbline.yml can be measured in two folders, or as they name their {side}. Exits",
      "0 passed, 1 the gate said no, 2 a file or option is wrong, 3 cannot judge, 4 measuring failed."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ab before.jar after.jar                        every benchmark both have",
      "  ab before.jar after.jar Parser -t 4            what matches, with JMH's own options",
      "  ab app.jar --base-jvm-args -XX:+UseG1GC --head-jvm-args -XX:+UseZGC",
      "  ab app.jar --base-jvm /jdk17/bin/java --head-jvm /jdk25/bin/java --time-budget 10m",
      "  ab app.jar Lookup --base-param kind=hash --head-param kind=tree",
      "  ab --processes build --base-dir ../before --head-dir .",
      "  ab before.jar after.jar --resume               go on after Ctrl-C or a crash"
    })
final class AbCommand implements Measures {
  @Parameters(
      arity = "0..*",
      paramLabel = "[BASE] [HEAD] [FILTER…]",
      hideParamSyntax = true,
      description = {
        "the JMH uber jars of base and head, or one jar that is measured in two ways; then",
        "regular expressions found anywhere in a benchmark's name; nothing with --processes alone"
      })
  List<String> words = List.of();

  @Mixin SideOptions sides;
  @Mixin MeasureOptions options;
  @Mixin ProcessOptions processes;
  @Mixin RulesOptions rules;
  @Mixin DecisionOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, MeasuringProblem, IOException {
    show.check();
    checkSides();
    boolean two = words.size() > 1 && words.get(1).endsWith(".jar");
    Optional<String> base = words.stream().findFirst();
    Optional<String> head = two ? Optional.of(words.get(1)) : base;
    List<String> filters = words.subList(Math.min(two ? 2 : 1, words.size()), words.size());
    List<String> both = JmhOptions.arguments(parsed);
    MeasuringOrder order =
        MeasuringOrder.of(
            new Subject(head, filters),
            options,
            rules,
            sides.of(processes),
            sides.head(both),
            invocation);
    checkDiffer(order.processes());
    BaseOrder against =
        new BaseOrder(
            base.map(jar -> JarUnderTest.of(invocation.path(jar).toAbsolutePath())),
            sides.base(both),
            sides.varied(),
            sides.measureIdentical,
            !sides.oneAtATime);
    if (Listing.asked(options)) {
      return Listing.print(options, order, invocation);
    }
    ProcessTable.announcement(order.processes()).forEach(line -> show.aside(line, invocation));
    JmhResults results = JmhResults.of(options, invocation);
    Policy policy = new Judging(rules, invocation).levelled(order.policy());
    LocalDate today = LocalDate.now(invocation.surroundings().clock());
    try (Answers answers = Answers.to(options.output, invocation)) {
      MeasuringRequest request =
          order
              .request(show.quiet)
              .against(against)
              .judgedBy(soFar -> Plumbline.judgeSides(soFar, policy, today).settled());
      Measured measured = Measured.measure(order, request, answers.invocation());
      results.write(measured.run());
      return measured.finish(
          new Calibrations(rules, show, invocation)
              .on(Plumbline.judgeSides(measured.run(), policy, today)),
          show,
          options.keep);
    }
  }

  private void checkSides() throws CommandProblem {
    if (words.isEmpty() && processes.names.isEmpty()) {
      throw CommandProblem.usage(
          "missing: BASE, the jar to measure against, or --processes\n'plumbline ab --help' shows"
              + " what it takes");
    }
    boolean two = words.size() > 1 && words.get(1).endsWith(".jar");
    if (!words.isEmpty() && !two && !sides.differ() && !sides.measureIdentical) {
      throw CommandProblem.usage(
          "one jar, and nothing that differs: give the jar of the head as well, or --base-jvm,"
              + " --base-jvm-args, --base-param with their --head-… counterparts;"
              + " --measure-identical measures a jar against itself");
    }
  }

  /** The same command in the same folder on both sides would measure nothing but the machine. */
  private void checkDiffer(Processes chosen) throws CommandProblem {
    if (sides.twoFolders() || sides.differ() || sides.measureIdentical) {
      return;
    }
    for (ProcessBenchmark process : chosen.benchmarks()) {
      if (!Processes.namesItsSide(process)) {
        throw CommandProblem.usage(
            process.id().benchmark()
                + " is the same on both sides: give --base-dir and --head-dir, or write {side} into"
                + " its command, folder or environment");
      }
    }
  }
}
