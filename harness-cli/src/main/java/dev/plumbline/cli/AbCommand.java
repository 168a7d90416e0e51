package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.measure.BaseOrder;
import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policy;
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
      "measured on two JVMs, with two sets of JVM flags, or with two values of a parameter. Exits",
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
      "  ab before.jar after.jar --resume               go on after Ctrl-C or a crash"
    })
final class AbCommand implements Measures {
  @Parameters(index = "0", paramLabel = "BASE", description = "the JMH uber jar of the base")
  String base;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "[HEAD] [FILTER…]",
      description = {
        "the jar of the head, unless one jar is measured in two ways; then regular expressions",
        "found anywhere in a benchmark's name"
      })
  List<String> words = List.of();

  @Mixin SideOptions sides;
  @Mixin MeasureOptions options;
  @Mixin RulesOptions rules;
  @Mixin ShowOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, MeasuringProblem, IOException {
    show.check();
    boolean two = !words.isEmpty() && words.get(0).endsWith(".jar");
    String head = two ? words.get(0) : base;
    if (!two && !sides.differ() && !sides.measureIdentical) {
      throw CommandProblem.usage(
          "one jar, and nothing that differs: give the jar of the head as well, or --base-jvm,"
              + " --base-jvm-args, --base-param with their --head-… counterparts;"
              + " --measure-identical measures a jar against itself");
    }
    List<String> filters = two ? words.subList(1, words.size()) : words;
    List<String> both = JmhOptions.arguments(parsed);
    MeasuringOrder order =
        MeasuringOrder.of(
            new Subject(Optional.of(head), filters), options, rules, sides.head(both), invocation);
    BaseOrder against =
        new BaseOrder(
            JarUnderTest.of(invocation.path(base).toAbsolutePath()),
            sides.base(both),
            sides.varied(),
            sides.measureIdentical);
    if (Listing.asked(options)) {
      return Listing.print(options, order, invocation);
    }
    JmhResults results = JmhResults.of(options, invocation);
    Policy policy = new Judging(rules, invocation).levelled(order.policy());
    LocalDate today = LocalDate.now(invocation.surroundings().clock());
    try (Answers answers = Answers.to(options.output, invocation)) {
      MeasuringRequest request =
          order
              .request(show.quiet)
              .against(against)
              .judgedBy(soFar -> Plumbline.judgeSides(soFar, policy, today).settled());
      Measured measured = Measured.measure(order, request, show, answers.invocation());
      results.write(measured.run());
      return measured.finish(
          new Calibrations(rules, show, invocation)
              .on(Plumbline.judgeSides(measured.run(), policy, today)),
          options.keep);
    }
  }
}
