package dev.plumbline.cli;

import dev.plumbline.Scope;
import dev.plumbline.cli.files.KeptRuns;
import dev.plumbline.cli.files.PolicyFiles;
import dev.plumbline.cli.measure.ForkLimits;
import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.cli.measure.Processes;
import dev.plumbline.cli.measure.Profile;
import dev.plumbline.cli.measure.ProgressStyle;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the options of a measuring command come to, checked before anything is started. */
final class MeasuringOrder {
  private final Subject subject;
  private final MeasureOptions options;
  private final Invocation invocation;
  private final Optional<JarUnderTest> jar;
  private final Processes processes;
  private final Policy policy;
  private final Profile profile;
  private final Selection selection;

  private MeasuringOrder(
      Subject subject,
      MeasureOptions options,
      Invocation invocation,
      Optional<JarUnderTest> jar,
      Processes processes,
      Policy policy,
      Profile profile,
      Selection selection) {
    this.subject = subject;
    this.options = options;
    this.invocation = invocation;
    this.jar = jar;
    this.processes = processes;
    this.policy = policy;
    this.profile = profile;
    this.selection = selection;
  }

  /** Checks the options of a command that measures no processes. */
  static MeasuringOrder of(
      Subject subject,
      MeasureOptions options,
      RulesOptions rules,
      List<String> jmhArguments,
      Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    return of(subject, options, rules, ProcessSides.none(), jmhArguments, invocation);
  }

  /** Checks the options. */
  static MeasuringOrder of(
      Subject subject,
      MeasureOptions options,
      RulesOptions rules,
      ProcessSides sides,
      List<String> jmhArguments,
      Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    rules.suiteLevel();
    if (options.keep < 1) {
      throw CommandProblem.usage("--keep " + options.keep + ": at least 1 run must stay");
    }
    Policy policy = policy(subject, rules, invocation);
    Profile profile = profile(options);
    boolean named = !subject.filters().isEmpty() || !options.categories.isEmpty();
    Predicate<BenchmarkId> also = category(options, policy);
    Selection selection =
        new Selection(
            subject.filters(),
            options.exclude,
            jmhArguments,
            named ? also : also.and(id -> policy.measuredBy(profile.name(), id)),
            policy::further,
            profile.name());
    return new MeasuringOrder(
        subject,
        options,
        invocation,
        sides.only(subject) ? Optional.empty() : Optional.of(subject.underTest(invocation)),
        sides.processes(options, policy, rules, invocation),
        policy,
        profile,
        selection);
  }

  private static Policy policy(Subject subject, RulesOptions rules, Invocation invocation)
      throws InputProblem, IOException {
    Optional<Policy> policy = new Judging(rules, invocation).given();
    if (policy.isEmpty()) {
      policy =
          subject.jar().isEmpty()
              ? PolicyFiles.own()
              : PolicyFiles.inJar(invocation.path(subject.jar().get()), subject.jar().get());
    }
    return policy.orElseGet(Policies::builtIn);
  }

  private static Predicate<BenchmarkId> category(MeasureOptions options, Policy policy)
      throws CommandProblem {
    for (String category : options.categories) {
      if (!policy.categoryNames().contains(category)) {
        throw policy.categoryNames().isEmpty()
            ? CommandProblem.usage(
                "--category "
                    + Words.clean(category)
                    + ": the policy ("
                    + policy.source()
                    + ") has no categories")
            : Words.unknownWord("--category", category, policy.categoryNames());
      }
    }
    List<String> wanted = options.categories;
    return wanted.isEmpty()
        ? id -> true
        : id -> policy.categoriesOf(id).stream().anyMatch(wanted::contains);
  }

  private static Profile profile(MeasureOptions options) throws CommandProblem {
    Optional<Profile> named = Profile.named(options.profile);
    if (named.isEmpty()) {
      throw Words.unknownWord(
          "--profile", options.profile, Profile.ALL.stream().map(Profile::name).toList());
    }
    Profile profile = named.get();
    switch (options.plan) {
      case "plumbline" -> {}
      case "jmh" -> profile = profile.asAnnotated();
      default -> throw Words.unknownWord("--plan", options.plan, List.of("plumbline", "jmh"));
    }
    if (options.forks != null) {
      profile = profile.withRounds(forks(options.forks));
    }
    return options.timeBudget == null
        ? profile
        : profile.within(Times.of("--time-budget", options.timeBudget));
  }

  private static int forks(String given) throws CommandProblem {
    if (given.equals("0")) {
      throw CommandProblem.usage(
          "-f 0 is not supported: without forks all benchmarks share one JVM's history; use -f 1");
    }
    if (JmhValue.COUNT.wrong(given)) {
      throw CommandProblem.usage(
          "-f \"" + Words.clean(given) + "\": it takes " + JmhValue.COUNT.right());
    }
    return Integer.parseInt(given);
  }

  /** The jar; only processes are measured when there is none. */
  Optional<JarUnderTest> jar() {
    return jar;
  }

  /** The commands that are measured. */
  Processes processes() {
    return processes;
  }

  /** Whether the jar was named, and may hold other people's benchmarks. */
  boolean foreignJar() {
    return subject.jar().isPresent();
  }

  Policy policy() {
    return policy;
  }

  Profile profile() {
    return profile;
  }

  Selection selection() {
    return selection;
  }

  /** Which benchmarks a baseline may have that this run should have too. */
  Predicate<BenchmarkId> scope() {
    Plan asked =
        new Plan(
            profile.name(),
            profile.rounds(),
            include(selection.include()),
            selection.exclude(),
            selection.jmhArguments(),
            List.of());
    return Scope.of(asked).and(Scope.values(asked, policy)).and(selection.also());
  }

  /** The filters of the jar and of processes. */
  private List<String> include(List<String> filters) {
    List<String> include = new ArrayList<>(filters);
    include.addAll(processes.filters());
    return include;
  }

  /**
   * The selection as it goes into the run's plan. Categories are spelled out as names, so that a
   * later judge of the file knows what was left out on purpose.
   */
  private Selection planned() throws MeasuringProblem {
    if (options.categories.isEmpty() || jar.isEmpty()) {
      return selection;
    }
    List<String> names =
        Measuring.list(jar.get(), selection).stream()
            .map(benchmark -> "^" + Pattern.quote(benchmark.id().benchmark()) + "$")
            .distinct()
            .toList();
    return selection.withNames(names);
  }

  /** The folder for results. */
  Path out() {
    return invocation.path(options.out);
  }

  /** The request to measure. */
  MeasuringRequest request(boolean quiet) throws CommandProblem, MeasuringProblem, IOException {
    boolean bar = invocation.surroundings().console();
    ProgressStyle style =
        quiet ? ProgressStyle.QUIET : bar ? ProgressStyle.BAR : ProgressStyle.LINES;
    ForkLimits limits =
        options.forkLimit == null
            ? ForkLimits.usual()
            : ForkLimits.usual().within(Times.of("--fork-limit", options.forkLimit));
    long seed = options.seed == null ? invocation.surroundings().seeds().getAsLong() : options.seed;
    return MeasuringRequest.of(jar, processes, planned(), profile, runFile(), seed)
        .resuming(options.resume)
        .limited(limits)
        .showing(style)
        .stoppingOnFailure(failOnError());
  }

  private boolean failOnError() throws CommandProblem {
    if (options.failOnError != null && JmhValue.BOOLEAN.wrong(options.failOnError)) {
      throw CommandProblem.usage(
          "-foe \"" + Words.clean(options.failOnError) + "\": it takes true or false");
    }
    return Boolean.parseBoolean(options.failOnError);
  }

  private Path runFile() throws CommandProblem, IOException {
    if (options.runFile != null) {
      return invocation.path(options.runFile);
    }
    if (!options.resume) {
      return KeptRuns.fresh(out(), invocation.surroundings().clock().instant());
    }
    return KeptRuns.newest(out())
        .orElseThrow(
            () ->
                CommandProblem.usage(
                    "--resume: there is no run in " + options.out + " to go on with"));
  }
}
