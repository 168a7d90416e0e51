package dev.plumbline.cli;

import dev.plumbline.Scope;
import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.baseline.BlessingCheck;
import dev.plumbline.baseline.EnvironmentKey;
import dev.plumbline.baseline.SuiteSplit;
import dev.plumbline.baseline.Trials;
import dev.plumbline.cli.files.BaselineFolder;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.compare.ForkSpread;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.Blessing;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Blesses a run. */
@CommandLine.Command(
    description = {
      "Makes a run the baseline of its environment, or with --add a further trial of it: several",
      "trials show how far a machine drifts by itself. Refuses a run that failed, was not steady or",
      "was judged red (exit 1); --force --reason overrides that. Never overwrites silently."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  baseline save target/plumbline/run-….jsonl",
      "  baseline save run.jsonl --add                            a further trial, another day",
      "  baseline save run.jsonl --replace --reason 'new parser'  start over",
      "  baseline save run.jsonl --name before                    to compare with later"
    })
final class BaselineSaveCommand implements Command {
  private static final int REFUSAL_LINES = 10;

  @Parameters(index = "0", paramLabel = "RUN", description = "a run file or a JMH result")
  String given;

  @Option(
      names = "--name",
      paramLabel = "<name>",
      defaultValue = BaselineChoice.USUAL_NAME,
      description = "its name (default: ${DEFAULT-VALUE})")
  String name;

  @Option(names = "--add", description = "a further trial of the baseline that is there")
  boolean add;

  @Option(
      names = "--replace",
      description = "in place of the baseline that is there; with --reason")
  boolean replace;

  @Option(names = "--force", description = "although it was refused; with --reason")
  boolean force;

  @Option(names = "--reason", paramLabel = "<text>", defaultValue = "", description = "why")
  String reason;

  @Option(names = "--by", paramLabel = "<who>", description = "who blesses it (default: you)")
  String by;

  @Mixin RulesOptions rules;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, IOException {
    check();
    Run run =
        Inputs.newest(
            Inputs.read(given, invocation),
            given,
            line -> invocation.err().print("note: " + line + "\n"));
    Judging judging = new Judging(rules, invocation);
    Policy policy = judging.policy(run);
    List<Note> refusals =
        BlessingCheck.refusals(run, judgedRed(run, policy, judging, invocation), ForkSpread::of);
    if (!refusals.isEmpty() && !force) {
      return refused(refusals, invocation);
    }
    Blessing blessing =
        new Blessing(
            name,
            by == null ? invocation.surroundings().user() : by,
            invocation.surroundings().clock().instant(),
            reason,
            !refusals.isEmpty());
    save(run, policy, blessing, invocation);
    for (Note doubt : BlessingCheck.doubts(run)) {
      invocation.err().print("note: " + Words.clean(doubt.subject() + ": " + doubt.seen()) + "\n");
    }
    return 0;
  }

  private void check() throws CommandProblem {
    Baselines.name(name);
    if (add && replace) {
      throw CommandProblem.usage("--add and --replace exclude each other");
    }
    if ((force || replace) && reason.isBlank()) {
      throw CommandProblem.usage(
          (force ? "--force" : "--replace") + " needs --reason: later readers will ask why");
    }
  }

  /** Whether the gate says no to it, held against the baseline that it would join or replace. */
  private boolean judgedRed(Run run, Policy policy, Judging judging, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    Baselines.Found found = Baselines.chosen(name, run, rules.baselines, invocation);
    Decision decision =
        found.trials().isEmpty()
            ? judging.alone(run, found.explanation(), policy)
            : judging.against(found.trials(), run, Scope.of(run.header().plan(), policy), policy);
    return decision.outcome() == Outcome.FAILED;
  }

  private static int refused(List<Note> refusals, Invocation invocation) {
    invocation.err().print("plumbline: this run can't become a baseline:\n");
    refusals.stream()
        .limit(REFUSAL_LINES)
        .map(note -> "  " + note.subject() + ": " + note.seen())
        .forEach(line -> invocation.err().print(Words.clean(line) + "\n"));
    if (refusals.size() > REFUSAL_LINES) {
      invocation.err().print("  and " + (refusals.size() - REFUSAL_LINES) + " more\n");
    }
    invocation.err().print("--force --reason '…' saves it nevertheless\n");
    return Outcome.FAILED.exitCode();
  }

  private void save(Run run, Policy policy, Blessing blessing, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    BaselineFolder folder = Baselines.folder(rules.baselines, invocation);
    String key = EnvironmentKey.of(run.header().environment());
    Trials.Intent intent =
        add ? Trials.Intent.ADD : replace ? Trials.Intent.REPLACE : Trials.Intent.CREATE;
    Map<String, Run> parts =
        SuiteSplit.split(run, id -> policy.suiteOf(id).orElse(Baselines.NO_SUITE));
    List<Planned> planned = new ArrayList<>();
    for (Map.Entry<String, Run> part : parts.entrySet()) {
      BaselineFolder.Place place = folder.place(key, name, Baselines.suite(part.getKey()));
      List<Run> existing =
          java.nio.file.Files.exists(place.file()) ? folder.read(place).trials() : List.of();
      Trials offered = Trials.offer(existing, part.getValue(), blessing, intent, force);
      if (offered.refusal().isPresent()) {
        throw CommandProblem.usage(
            Words.clean(folder.shown(place.file()) + ": " + offered.refusal().get().seen()));
      }
      planned.add(new Planned(place, existing, offered.trials()));
    }
    for (Planned each : planned) {
      folder.write(each.place(), each.trials());
      tell(each, folder, invocation);
    }
  }

  private record Planned(BaselineFolder.Place place, List<Run> before, List<Run> trials) {}

  private void tell(Planned saved, BaselineFolder folder, Invocation invocation) {
    invocation
        .out()
        .print(
            "saved "
                + folder.shown(saved.place().file())
                + " ("
                + Words.count(saved.trials().size(), "trial")
                + ", "
                + Words.count(
                    saved.trials().get(saved.trials().size() - 1).results().size(), "benchmark")
                + ")\n");
    if (replace) {
      for (Run old : saved.before()) {
        invocation.out().print("  replaced run " + Trial.of(old) + "\n");
      }
    }
  }
}
