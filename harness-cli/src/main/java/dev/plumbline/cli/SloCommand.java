package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.files.KeptRuns;
import dev.plumbline.cli.files.PolicyFiles;
import dev.plumbline.cli.files.SurefireReports;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Slo;
import dev.plumbline.model.Run;
import dev.plumbline.report.SloJson;
import dev.plumbline.report.SloMarkdown;
import dev.plumbline.report.SloTerminal;
import dev.plumbline.slo.MeasuredRun;
import dev.plumbline.slo.SloJudgement;
import dev.plumbline.slo.SloRule;
import dev.plumbline.slo.State;
import dev.plumbline.slo.TestTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Holds runs and test reports to the objectives of the policy. */
@CommandLine.Command(
    description = {
      "Holds runs, and the reports of tests, to the service level objectives (slos) of the policy:",
      "PASS up to 85 %% of the target, WARN beyond that up to critical, FAIL beyond critical (the",
      "target, where there is none), NO DATA where nothing was measured. Exits 0; 1 on FAIL; 3 on",
      "NO DATA in CI, where an objective that nobody measures would stay green for ever."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  slo                                       the newest run in target/plumbline",
      "  slo benchmarks.jsonl processes.jsonl      several runs: of a benchmark the last counts",
      "  slo --ci --format markdown                in a build, for a comment"
    })
final class SloCommand implements Command {
  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description = "run files or JMH results; without one the newest run in --out")
  List<String> given = List.of();

  @Option(
      names = "--out",
      paramLabel = "<dir>",
      defaultValue = "target/plumbline",
      description = "where runs are kept (default: ${DEFAULT-VALUE})")
  String out;

  @Option(
      names = "--ci",
      description =
          "exit 3 on NO DATA; as if the variable CI were true, which it is in most builds")
  boolean ci;

  @Mixin RulesOptions rules;
  @Mixin SloShowOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, IOException {
    show.check();
    Policy policy = policy(invocation);
    if (policy.slos().isEmpty()) {
      throw CommandProblem.usage(
          "the policy (" + policy.source() + ") has no slos; docs/policy.md shows how they look");
    }
    List<SloJudgement> judgements =
        SloRule.judge(policy.slos(), runs(policy, invocation), tests(policy, invocation));
    boolean strict = ci || inCi(invocation.surroundings());
    int exit = exit(judgements, strict);
    print(judgements, exit, invocation);
    boolean noData = has(State.NO_DATA, judgements);
    if (noData && !strict) {
      show.aside("no data fails in CI (--ci); here it is only said", invocation);
    }
    return exit;
  }

  private Policy policy(Invocation invocation) throws InputProblem, IOException {
    Optional<Policy> given = new Judging(rules, invocation).given();
    return given.isPresent() ? given.get() : PolicyFiles.own().orElseGet(Policies::builtIn);
  }

  private List<MeasuredRun> runs(Policy policy, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    List<String> files = new ArrayList<>(given);
    if (files.isEmpty()) {
      KeptRuns.newest(invocation.path(out)).map(invocation::shown).ifPresent(files::add);
    }
    LocalDate today = LocalDate.now(invocation.surroundings().clock());
    List<MeasuredRun> runs = new ArrayList<>();
    for (String file : files) {
      Run run = Inputs.head(file, show, invocation);
      Run alone = new Run(run.header().alone(), run.results(), run.notes(), run.samples());
      runs.add(
          new MeasuredRun(alone, Plumbline.judgeAlone(alone, "", policy.judgingNothing(), today)));
    }
    return runs;
  }

  /** Reports are looked for beside the policy; a policy from within a jar lies beside none. */
  private Map<String, TestTimes> tests(Policy policy, Invocation invocation)
      throws InputProblem, IOException {
    Map<String, TestTimes> tests = new HashMap<>();
    Optional<Path> folder = PolicyFolder.of(rules, invocation);
    for (Slo slo : policy.slos()) {
      if (folder.isPresent() && slo.ofTests().isPresent()) {
        SurefireReports.read(folder.get(), slo.ofTests().get().folders())
            .ifPresent(times -> tests.put(slo.id(), times));
      }
    }
    return tests;
  }

  private static boolean inCi(Surroundings surroundings) {
    return surroundings.variable("CI").filter(value -> !value.equals("false")).isPresent();
  }

  private static int exit(List<SloJudgement> judgements, boolean strict) {
    if (has(State.FAIL, judgements)) {
      return 1;
    }
    return strict && has(State.NO_DATA, judgements) ? CommandProblem.CANNOT_JUDGE : 0;
  }

  private static boolean has(State state, List<SloJudgement> judgements) {
    return judgements.stream().anyMatch(judgement -> judgement.state() == state);
  }

  private void print(List<SloJudgement> judgements, int exit, Invocation invocation) {
    invocation
        .out()
        .print(
            switch (show.format()) {
              case MARKDOWN -> SloMarkdown.render(judgements);
              case JSON -> SloJson.render(judgements, exit);
              default ->
                  SloTerminal.render(
                      judgements,
                      invocation.surroundings().width(),
                      show.colour(invocation),
                      show.ascii(invocation));
            });
    invocation.out().flush();
  }
}
