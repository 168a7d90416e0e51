package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Plan;
import dev.plumbline.plan.ForkLength;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of its options a run records, and goes on with. */
class ForkOptionsTest {
  private static final List<String> NONE = List.of();

  @Test
  void aLengthThatIsFoundByMeasuringIsNotRecordedAsIfOptionsHadSetIt() {
    ForkOptions options = ForkOptions.of(Profile.QUICK, List.of("-t", "4"));

    List<String> all = options.all(List.of("-t", "4"));

    assertThat(options.length()).contains(ForkLength.FIRST);
    assertThat(all).containsAll(Profile.QUICK.jmhArguments());
    assertThat(options.recorded(all)).containsExactly("-prof", "gc", "-t", "4");
  }

  @Test
  void aLengthThatTheUserSetsIsRecorded() {
    ForkOptions options = ForkOptions.of(Profile.QUICK, List.of("-i", "7"));

    assertThat(options.length()).isEmpty();
    assertThat(options.recorded(options.all(List.of("-i", "7"))))
        .containsExactly("-wi", "3", "-w", "200ms", "-r", "200ms", "-prof", "gc", "-i", "7");
  }

  @Test
  void aRunGoesOnWithTheLengthItRecordedWhetherOrNotItIsRepeated() {
    assertThat(resumed(Profile.QUICK, List.of("-i", "7")).length()).isEmpty();
    assertThat(resumed(Profile.QUICK, NONE).length()).contains(ForkLength.FIRST);
    assertThat(resumed(Profile.FULL, NONE).all(List.of("-prof", "gc")))
        .containsAll(Profile.FULL.jmhArguments());
    assertThat(resumed(Profile.JMH, NONE).length()).isEmpty();
  }

  @Test
  void aRunByAnnotationsGoesOnByAnnotations() {
    ForkOptions options = resumed(Profile.FULL.asAnnotated(), NONE);

    assertThat(options.length()).isEmpty();
    assertThat(options.all(NONE)).containsExactly("-prof", "gc");
  }

  /** The options of a run of a profile that is gone on with in the default one. */
  private static ForkOptions resumed(Profile profile, List<String> user) {
    ForkOptions begun = ForkOptions.of(profile, user);
    Plan plan = new Plan(profile.name(), 5, NONE, NONE, begun.recorded(begun.all(user)), List.of());
    return ForkOptions.of(plan, Profile.QUICK);
  }
}
