package dev.plumbline.cli;

import dev.plumbline.cli.doctor.Checks;
import dev.plumbline.cli.doctor.Finding;
import dev.plumbline.cli.doctor.MachineView;
import dev.plumbline.cli.doctor.ThisMachine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Tells what on this machine disturbs measuring. */
@CommandLine.Command(
    description = {
      "Tells what on this machine disturbs measuring, what that does to a measurement, and the",
      "command that mends it. Nothing is changed; nothing is measured but a second of what else",
      "runs. Exits 0 whatever it finds; with --strict 1 when something disturbs."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  doctor                  a table, then what to do",
      "  doctor --strict         for a build that must not measure on a disturbed machine",
      "  doctor --format json    for a program"
    })
final class DoctorCommand implements Command {
  private static final List<String> FORMATS = List.of("terminal", "json");

  private final Function<Map<String, String>, MachineView> machine;

  @Option(
      names = "--strict",
      description = "exit 1 when something disturbs; what is unknown does not count")
  boolean strict;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      defaultValue = "terminal",
      description = "terminal or json")
  String format;

  @Mixin CommonOptions common;

  DoctorCommand() {
    this(ThisMachine::look);
  }

  /** A doctor of a machine that is seen elsewhere, by the variables of the environment. */
  DoctorCommand(Function<Map<String, String>, MachineView> machine) {
    this.machine = machine;
  }

  @Override
  public int run(Invocation invocation, ParseResult parsed) throws CommandProblem, IOException {
    if (!FORMATS.contains(format)) {
      throw Words.unknownWord("--format", format, FORMATS);
    }
    List<Finding> findings = Checks.of(machine.apply(invocation.surroundings().variables()));
    invocation
        .out()
        .print(format.equals("json") ? DoctorReport.json(findings) : DoctorReport.table(findings));
    boolean disturbs =
        findings.stream().anyMatch(finding -> finding.state() == Finding.State.DISTURBS);
    return strict && disturbs ? 1 : 0;
  }
}
