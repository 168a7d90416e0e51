package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JmhArgumentsTest {
  @Test
  void theUsersOptionsWinOverDefaults() {
    assertThat(
            JmhArguments.merge(
                List.of("-wi", "3", "-i", "5", "-prof", "gc"),
                List.of("-i", "1", "-prof", "stack")))
        .containsExactly("-wi", "3", "-prof", "gc", "-i", "1", "-prof", "stack");
  }

  @Test
  void theSameProfilerTwiceIsOne() {
    assertThat(JmhArguments.merge(List.of("-prof", "gc"), List.of("-prof", "gc")))
        .containsExactly("-prof", "gc");
  }

  @Test
  void optionsThatAreNotOfAForkAreRefused() {
    for (String ours : List.of("-f", "-rf", "-rff", "-o", "-foe", "-e", "-l", "-lock")) {
      assertThatThrownBy(() -> JmhArguments.check(List.of(ours, "1")))
          .isInstanceOf(MeasuringProblem.class)
          .hasMessageContaining("option " + ours);
    }
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertThatThrownBy(() -> JmhArguments.check(List.of("-i", "1", "-wi")))
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining("-wi needs a value");
  }

  @Test
  void everyProfileHasOptionsOfForks() throws MeasuringProblem {
    for (Profile profile : Profile.ALL) {
      JmhArguments.check(profile.jmhArguments());
      assertThat(Profile.named(profile.name())).contains(profile);
    }
    assertThat(Profile.named("fast")).isEmpty();
  }
}
