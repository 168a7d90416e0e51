package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script in a zsh on a terminal of its own, called by an alias as documented. */
final class ZshCompletionTest {
  /**
   * A shell that types into another: each line goes on when the text it waits for has come. The
   * command says what it was called with.
   */
  private static final String TYPING =
      """
      zmodload zsh/zpty
      zpty inner "zsh -f -i"
      zpty -w inner "unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D"
      zpty -w inner "called() { print \\"CALLED\\":\\$*: }; alias plumbline=called; source ./completion.zsh"
      zpty -w inner "print REA''DY"
      zpty -r inner seen '*READY*'
      zpty -w -n inner $'plumbline %s\\n'
      zpty -r inner seen '*CALLED:*:*'
      print -r -- "$seen"
      zpty -d inner
      """;

  @TempDir Path folder;

  @BeforeEach
  void zshIsThere() throws IOException {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "zsh")));
    assumeTrue(there, "SKIPPED: no zsh on this machine");
    Shell shell = new Shell(folder);
    shell.text("completion.zsh", shell.call("completion", "zsh").out());
    shell.text("whole.jsonl", "");
  }

  @ParameterizedTest
  @CsvSource({
    "complet\\t, completion",
    "gate --format mark\\tx, gate --format markdown x",
    "check --profile sm\\tx, check --profile smoke x",
    "report whole\\t, report whole.jsonl",
    "baseline rem\\t, baseline remove",
    "completion zs\\t, completion zsh"
  })
  void aTabCompletesTheWord(String typed, String called) throws Exception {
    assertThat(seen(typed).replaceAll(" +:", ":")).contains("CALLED:" + called + ":");
  }

  @Test
  void thereAreNoErrorsWhenTheScriptIsRead() throws Exception {
    assertThat(seen("list")).doesNotContain("not found").doesNotContain("completion.zsh:");
  }

  private String seen(String typed) throws Exception {
    Path script = folder.resolve("typing.zsh");
    Files.writeString(script, TYPING.formatted(typed));
    Path output = folder.resolve("seen.txt");
    ProcessBuilder builder =
        new ProcessBuilder("zsh", "-f", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("TERM", "xterm");
    builder.environment().put("HOME", folder.toString());
    Process zsh = builder.start();
    boolean ended = zsh.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      zsh.descendants().forEach(ProcessHandle::destroyForcibly);
      zsh.destroyForcibly();
    }
    String seen = Files.readString(output);
    assertThat(ended).as(seen).isTrue();
    return seen;
  }
}
