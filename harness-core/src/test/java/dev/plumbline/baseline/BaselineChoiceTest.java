package dev.plumbline.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Comparability.Level;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BaselineChoiceTest {
  private static final Environment JDK_25 =
      Environments.with(Environments.EPYC, EnvironmentFact.JVM_FEATURE_VERSION, "25");
  private static final Environment OTHER_KERNEL =
      Environments.with(Environments.EPYC, EnvironmentFact.KERNEL, "6.9");

  private static StoredBaseline stored(Environment environment, String name, String suite) {
    return new StoredBaseline(EnvironmentKey.of(environment), name, suite, environment);
  }

  private static BaselineChoice choose(StoredBaseline... stored) {
    return BaselineChoice.of(Environments.EPYC, "main", List.of(stored));
  }

  @Test
  void theBaselineOfEachSuiteOfThisEnvironmentIsChosen() {
    StoredBaseline web = stored(Environments.EPYC, "main", "web");
    StoredBaseline core = stored(Environments.EPYC, "main", "core");
    BaselineChoice choice = choose(web, stored(JDK_25, "main", "core"), core);
    assertThat(choice.chosen()).containsExactly(core, web);
    assertThat(choice.comparability().level()).isEqualTo(Level.SAME);
    assertThat(choice.explanation()).isEmpty();
  }

  @Test
  void aDriftOfOneSuiteIsTheDriftOfAll() {
    BaselineChoice choice =
        choose(stored(Environments.EPYC, "main", "core"), stored(OTHER_KERNEL, "main", "web"));
    assertThat(choice.chosen()).hasSize(2);
    assertThat(choice.comparability().differences()).containsExactly("kernel: 6.9 → 6.1.0");
  }

  @Test
  void theNearestOtherEnvironmentIsNamedAndNotUsed() {
    Environment far = Environments.with(JDK_25, EnvironmentFact.CPU_MODEL, "Apple M3");
    BaselineChoice choice = choose(stored(far, "main", "core"), stored(JDK_25, "main", "core"));
    assertThat(choice.chosen()).isEmpty();
    assertThat(choice.explanation())
        .isEqualTo(
            "no baseline of this environment"
                + " (amd-epyc-7b13_2-cores_amd64_linux_openjdk-64-bit-server-vm_17_g1); nearest:"
                + " amd-epyc-7b13_2-cores_amd64_linux_openjdk-64-bit-server-vm_25_g1 differs in"
                + " jvm feature version: 25 → 17");
  }

  @Test
  void anotherNameOfThisEnvironmentIsOffered() {
    assertThat(choose(stored(Environments.EPYC, "before", "core")).explanation())
        .startsWith("no baseline \"main\" of this environment")
        .endsWith("; there is: before");
  }

  @Test
  void anEmptyStoreIsSaid() {
    assertThat(choose().explanation()).endsWith(", nor of any other");
  }

  @Test
  void aMachineOfWhichNothingIsKnownMatchesNoKnownOne() {
    BaselineChoice choice =
        BaselineChoice.of(
            Environment.unknown(), "main", List.of(stored(Environments.EPYC, "main", "core")));
    assertThat(choice.chosen()).isEmpty();
  }
}
