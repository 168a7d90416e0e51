package dev.plumbline.cli;

import dev.plumbline.cli.files.PlainName;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Prints a completion script. */
@CommandLine.Command(
    description = {
      "Prints a script that completes commands and options for the name you call Plumbline by,",
      "such as an alias of 'java -jar benchmarks.jar'."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  alias plumbline='java -jar benchmarks.jar'",
      "  source <(plumbline completion bash)",
      "  source <(plumbline completion zsh)"
    })
final class CompletionCommand implements Command {
  static final List<String> SHELLS = List.of("bash", "zsh");

  @Parameters(
      index = "0",
      paramLabel = "SHELL",
      completionCandidates = Candidates.Shells.class,
      description = "bash or zsh")
  String shell;

  @Option(
      names = "--name",
      paramLabel = "<name>",
      defaultValue = "plumbline",
      description = "what you call it (default: ${DEFAULT-VALUE})")
  String name;

  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed) throws CommandProblem {
    if (!SHELLS.contains(shell)) {
      throw Words.unknownWord("shell", shell, SHELLS);
    }
    if (!PlainName.plain(name)) {
      throw CommandProblem.usage("--name \"" + Words.clean(name) + "\": " + PlainName.RULE);
    }
    String script = AutoComplete.bash(name, Cli.tree(name, invocation.surroundings()));
    // One script serves both: in zsh it turns bash's kind of completion on first.
    invocation.out().print(script.replace(System.lineSeparator(), "\n"));
    return 0;
  }
}
