package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual shows is what the reader reads. */
final class PolicyManualTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static String manual() throws Exception {
    return Files.readString(Path.of("..", "docs", "policy.md"));
  }

  @Test
  void everyExampleOfTheManualIsAPolicy() throws Exception {
    Matcher blocks = BLOCK.matcher(manual());
    int count = 0;
    while (blocks.find()) {
      assertThat(PolicyTexts.read(blocks.group(1)).source()).isEqualTo("plumbline.yml");
      count++;
    }
    assertThat(count).isGreaterThan(6);
  }

  @Test
  void theManualOfCommandsDeclaresWhatTheReaderReads() throws Exception {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "processes.md")));
    assertThat(block.find()).isTrue();
    assertThat(PolicyTexts.read(block.group(1)).processes())
        .extracting(process -> process.name())
        .containsExactly("build", "start");
  }

  @Test
  void theManualsErrorIsTheOneThatIsGiven() throws Exception {
    assertThat(manual()).contains(PolicyTexts.problem("bands:", "  notice: 5%", "  warnin: 15%"));
  }

  @Test
  void theManualsPresetsAreThoseThereAre() throws Exception {
    String manual = manual();
    for (String preset : Policies.PRESETS) {
      Policy policy = Policies.preset(preset);
      assertThat(manual).contains("| `" + preset + "` |");
      assertThat(manual)
          .containsPattern(
              Pattern.quote("| `" + preset + "` | ")
                  + ".* \\| "
                  + Pattern.quote(Figures.share(policy.bands().improvement()))
                  + " \\| "
                  + policy.failOn().word()
                  + " \\|");
    }
  }
}
