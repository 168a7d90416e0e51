package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says about words it can't use: what was wrong, and what would be right. */
final class ComplaintTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void aResult() throws IOException {
    shell = new Shell(folder).file("before.json", "before.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare before.json | missing: HEAD",
        "compare before.json before.json third | one argument too many: \"third\"",
        "compare befor.json before.json | befor.json: no such file; did you mean \"before.json\"?",
        "compare before.json before.json --formt json | unknown option --formt; did you mean \"--format\"?",
        "compare before.json before.json --format jsn | none of terminal, markdown, json, csv; did you mean \"json\"?",
        "compare before.json before.json --color blue | --color \"blue\" is none of auto, always, never",
        "compare before.json before.json --suite-level 2 | --suite-level \"2\" is no share between 0 and 0.5",
        "compare nothere before.json | \"nothere\" is no file, and there is no baseline",
        "gate . | .: is a folder; give a result file",
        "gate before.json --policy none.yml | none.yml: no such policy file",
        "baseline | baseline needs a word more: save, list, show, check, remove",
        "baseline sav x | did you mean \"save\"?",
        "baseline save before.json --name ../x | \"../x\" is no name of a baseline",
        "baseline save before.json --force | --force needs --reason",
        "baseline save before.json --replace | --replace needs --reason",
        "baseline save before.json --add --replace | --add and --replace exclude each other",
        "baseline show | no baseline \"main\" in baselines",
        "baseline remove before --yes | no baseline \"before\" in baselines",
        "report before.json before.json --format json | take one RUN, not 2",
        "completion fish | shell \"fish\" is none of bash, zsh",
        "completion bash --name a;b | --name \"a;b\"",
        "help compar | did you mean \"compare\"?",
        "-f 0 | -f 0 is not supported",
        "-f two | -f \"two\": it takes a whole number from 1",
        "-wi -1 | -wi \"-1\": it takes a whole number from 0",
        "-w soon | -w \"soon\": it takes a time such as 500ms",
        "-bm quick | -bm \"quick\": it takes thrpt, avgt, sample, ss or all",
        "-tu hours | -tu \"hours\": it takes m, s, ms, us or ns",
        "-p size | -p \"size\": it takes name=value",
        "-t many | -t \"many\": it takes a whole number from 1, or max",
        "-foe yes | -foe \"yes\": it takes true or false",
        "-rf latex | -rf latex is not supported; json and csv are",
        "-rf xml | -rf \"xml\" is none of csv, json",
        "-lprof | -lprof is not supported; JMH itself lists its profilers",
        "-i 3 -i 4 | -i may be given once, not 2",
        "--profile quik | --profile \"quik\" is none of smoke, quick, full, nightly, jmh; did you mean \"quick\"?",
        "--time-budget 5 | --time-budget \"5\" is no time; write 500ms, 90s, 5m or 1h",
        "--time-budget 0s | --time-budget \"0s\" is no time",
        "--fork-limit never | --fork-limit \"never\" is no time",
        "--keep 0 | --keep 0: at least 1 run must stay",
        "--resume | --resume: there is no run in target/plumbline to go on with",
        "--category x | --category x: the policy (built-in) has no categories",
        "--jar none.jar | none.jar does not exist",
        "--plan mine | --plan \"mine\" is none of plumbline, jmh",
        "ab | missing: BASE",
        "ab a.jar | one jar, and nothing that differs: give the jar of the head as well",
        "ab a.jar Filter | one jar, and nothing that differs",
        "ab a.jar --base-param size=1 | --base-param names size and --head-param none",
        "ab a.jar --base-param size --head-param size=2 | --base-param \"size\": it takes name=value",
        "ab a.jar --base-param size=1,2 --head-param size=2 | with one value",
        "ab a.jar --base-param size=1 --base-param size=2 --head-param size=3 | --base-param: size is given twice",
        "ab a.jar --base-jvm /x/java -jvm /y/java | --base-jvm and -jvm: one says what the other does",
        "ab a.jar b.jar --jar c.jar | unknown option --jar",
        "ab none.jar nothere.jar | nothere.jar does not exist",
      })
  void aWrongWordIsNamedWithTheRightOnes(String line, String said) {
    Shell.Called called = shell.call(line.split(" ", -1));
    assertThat(called.err()).contains(said);
    assertThat(called.out()).isEmpty();
    assertThat(called.err().lines().count()).isLessThanOrEqualTo(2);
    assertThat(called.exit()).isIn(2, 3);
  }

  @Test
  void aMistypedCommandIsTakenForAFilterAndSaidToBeNone() {
    Shell.Called called = shell.call("comapre", "before.json", "-l");
    assertThat(called.err())
        .contains("as a command, \"comapre\" is unknown; did you mean \"compare\"?");
    assertThat(called.exit()).isIn(2, 3);
  }

  @Test
  void aComplaintCannotSteerTheTerminal() {
    Shell.Called called = shell.call("compare", "\u001b[31mred", "before.json");
    assertThat(called.err()).doesNotContain("\u001b");
  }
}
