package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script in a bash that is asked as its own line editor asks. */
final class BashCompletionTest {
  /** Asks the function that the script names for the command, with the words after it. */
  private static final String ASKING =
      """
      source ./completion.bash || exit
      function=$(complete -p plumbline | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
      COMP_WORDS=(plumbline "$@")
      COMP_CWORD=$#
      "$function" plumbline "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir Path folder;

  @BeforeEach
  void bashIsThere() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "SKIPPED: no bash on this machine");
    Shell shell = new Shell(folder);
    shell.text("completion.bash", shell.call("completion", "bash").out());
    shell.text("asking.bash", ASKING);
  }

  @ParameterizedTest
  @CsvSource({
    "complet, completion",
    "gate --format mark, markdown",
    "check --profile sm, smoke",
    "baseline rem, remove",
    "completion zs, zsh",
    "check --time-bu, --time-budget"
  })
  void aTabOffersTheWord(String typed, String offered) throws Exception {
    assertThat(offers(typed)).contains(offered);
  }

  @Test
  void onlyTheFormatsOfTheCommandAreOffered() throws Exception {
    assertThat(offers("slo --format ")).containsExactlyInAnyOrder("terminal", "markdown", "json");
    assertThat(offers("calibrate --format ")).containsExactlyInAnyOrder("terminal", "json");
  }

  private List<String> offers(String typed) throws Exception {
    List<String> words = new ArrayList<>(List.of("/bin/bash", "asking.bash"));
    words.addAll(List.of(typed.split(" ", -1)));
    Process bash =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            // A shell that completes nothing itself complains of compopt.
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
