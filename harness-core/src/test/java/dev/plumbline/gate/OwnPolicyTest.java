package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The repository's own policy can be read and is about its own benchmarks. */
final class OwnPolicyTest {
  private static final Path FILE = Path.of("..", "plumbline.yml");

  private static Policy read() throws Exception {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      return PolicyFile.read(reader, "plumbline.yml");
    }
  }

  @Test
  void theFileIsReadAndKnowsItsSuite() throws Exception {
    Policy policy = read();
    assertThat(policy.suiteOf(Pairs.id("dev.plumbline.benches.cleanroom.Metrics.snapshot")))
        .contains("cleanroom");
    assertThat(policy.budgets()).extracting(Policy.Budget::name).contains("cleanroom_creation");
    assertThat(policy.bands()).isEqualTo(Policies.builtIn().bands());
  }

  @Test
  void everyClaimSaysWhoseItIs() throws Exception {
    assertThat(read().claims())
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(claim.text()).matches("\\S.* (claims?|wants) .*"));
  }
}
