package dev.plumbline.cli.measure;

import dev.plumbline.model.Plan;
import dev.plumbline.plan.ForkLength;
import java.util.List;
import java.util.Optional;

/**
 * The JMH options of a run's forks: what the profile gives under what the user sets.
 *
 * @param defaults of the profile
 * @param length where the length of forks starts, when it is found by measuring; empty when options
 *     or annotations settle it
 */
record ForkOptions(List<String> defaults, Optional<ForkLength> length) {
  /** Those of a new run. */
  static ForkOptions of(Profile profile, List<String> user) {
    return new ForkOptions(
        profile.jmhArguments(),
        JmhArguments.settleLength(user) ? Optional.empty() : profile.length());
  }

  /** Those of a run that is gone on with: what it recorded decides, repeated or not. */
  static ForkOptions of(Plan plan, Profile given) {
    return of(Profile.recorded(plan.profile()).orElse(given), plan.jmhArguments());
  }

  /** All options of a side's forks; those of length hold for single shots where it is found. */
  List<String> all(List<String> user) {
    return JmhArguments.merge(defaults, user);
  }

  /** What is recorded of them: nothing of a length that does not hold. */
  List<String> recorded(List<String> all) {
    return length.isPresent() ? JmhArguments.withoutLength(all) : all;
  }
}
