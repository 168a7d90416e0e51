package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTableTest {
  @TempDir Path folder;

  @Test
  void eachSideIsJudgedAgainstTheEqualOneBeforeIt() {
    assertThat(RecipeTable.judge(List.of(tape("10"))))
        .containsExactly(
            new Judged(0, 0, "A", false, Called.UNCHANGED, 3, 54),
            new Judged(10, 0, "A", true, Called.REGRESSED, 3, 54),
            new Judged(0, 1, "A", false, Called.UNCHANGED, 3, 54));
  }

  @Test
  void aTapeOfTheRecipeIsPlayedAsSuch() throws Exception {
    Path file = written("recipe.jsonl", tape("10"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    int exit =
        TapePlayer.run(new PrintStream(printed, true, StandardCharsets.UTF_8), file.toString());

    assertThat(exit).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "### plain recipe, quiet, sides 0, 0', 10",
            "| +10 % | 1 | 100 % |",
            "| A | 0 of 2 | 100 % |");
    assertThat(TapePlayer.run(System.out, "--procedure", "none", file.toString())).isEqualTo(2);
    assertThat(TapePlayer.run(System.out, "--policy", "no.yml", file.toString())).isEqualTo(2);
  }

  @Test
  void aPolicyThatIsNamedDecidesWhatIsFound() throws Exception {
    Path file = written("paired.jsonl", TestTape.paired(12, 0.01, 5, "0", "0'", "2"));
    Path narrow = folder.resolve("narrow.yml");
    Files.writeString(narrow, "bands: {notice: 0.5%, improvement: 0.5%}");

    assertThat(played(file)).contains("| +2 % | 8 | 0 % |");
    assertThat(played(file, "--policy", narrow.toString())).doesNotContain("| +2 % | 8 | 0 % |");
  }

  private static String played(Path tape, String... options) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--suites", "8", "--drawing", "PERMUTATION", tape.toString()));
    int exit =
        TapePlayer.run(
            new PrintStream(printed, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
    assertThat(exit).isZero();
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tapesOfOtherSidesArePlayedByThemselves() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    int exit =
        TapePlayer.run(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            written("ten.jsonl", tape("10")).toString(),
            written("five.jsonl", tape("5")).toString());

    assertThat(exit).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsSubsequence("sides 0, 0', 10", "| +10 % |", "sides 0, 0', 5", "| +5 % |");
  }

  private Path written(String name, Tape tape) throws IOException {
    List<String> lines = new ArrayList<>(List.of(TapeLines.line(tape.header())));
    tape.forks().forEach(fork -> lines.add(TapeLines.line(fork)));
    return Files.write(folder.resolve(name), lines);
  }

  /** Two rounds of sides 0, 0' and one with more; in the second a fork of the last is missing. */
  private static Tape tape(String more) {
    List<TapeFork> forks = new ArrayList<>();
    for (int round = 1; round <= 2; round++) {
      for (String side : List.of("0", "0'", more)) {
        TapeSide measured = TapeSide.of(side);
        int count = round == 2 && side.equals(more) ? 2 : 3;
        for (int fork = 0; fork < count; fork++) {
          List<Double> values = new ArrayList<>(Collections.nCopies(8, 100.0 + measured.extra()));
          values.set(3 + fork, 100.5 + measured.extra());
          forks.add(new TapeFork("A", measured, round, forks.size() + 1, 0, 9, values, ""));
        }
      }
    }
    return new Tape(TestTape.header(TapeOrder.SEQUENTIAL, "0", "0'", more), forks);
  }
}
