package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.Metric;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy file can say, and what comes of it. */
final class PolicyFileTest {
  @Test
  void anEmptyFileIsTheBuiltInPolicyWithItsOwnName() {
    for (String empty : new String[] {"", "\n\n", "# nothing yet\n", "---\n"}) {
      Policy policy = PolicyTexts.read(empty);
      assertThat(policy.source()).isEqualTo("plumbline.yml");
      assertThat(policy.bands()).isEqualTo(Policies.builtIn().bands());
      assertThat(policy.failOn()).isEqualTo(Severity.NOTICE);
      assertThat(policy.suiteLevel()).isEqualTo(0.01);
    }
  }

  @Test
  void everyKeyIsRead() {
    Policy policy =
        PolicyTexts.read(
            "preset: clnrm",
            "bands: {notice: 4%, warning: 12.5%, critical: 25%, blocker: 60%, improvement: 3%}",
            "exact: {band: 2%, bytes: 16B}",
            "tolerances: by-size",
            "failOn: critical",
            "inconclusive: cannot-judge",
            "missing: pass",
            "noBaseline: pass",
            "suiteLevel: 5%",
            "minimumForks: 4",
            "maximumSpread: 40%",
            "overrides:",
            "  - {pattern: 'org.acme.Ai.*', notice: 15%, failOn: warning}",
            "budgets:",
            "  cleanroom_creation: 200us",
            "  throughput: {pattern: '*.Feed.push', target: 1000 ops/s, critical: 500 ops/s}",
            "  garbage: {pattern: Feed.push, target: 16KB}",
            "waivers:",
            "  - {pattern: '*.Feed.*', reason: new format, owner: ada, expires: 2026-12-31}",
            "derived:",
            "  tracing: {overhead: '*.traced', against: '*.plain'}",
            "  reuse: {speed-up: '*.warm', against: '*.cold', at-least: 60}",
            "  workers: {efficiency: '*.Pool.*', over: threads, work: grows, at-least: 70%}",
            "  growth: {scaling: '*.Feed.push*', over: size, at-most: 3us, gate: true}",
            "suites:",
            "  feed: 'org.acme.Feed.*'",
            "categories:",
            "  io: ['*.Feed.*', '*.Disk.*']",
            "profiles:",
            "  quick: ['*.Feed.*']",
            "claims:",
            "  - {pattern: '*.Feed.push', text: the paper claims 60 times}");
    assertThat(policy.preset()).isEqualTo("clnrm");
    assertThat(policy.bands())
        .isEqualTo(new Policy.Bands(0.04, 0.125, 0.25, OptionalDouble.of(0.6), 0.03));
    assertThat(policy.exact()).isEqualTo(new Policy.ExactBand(0.02, 16));
    assertThat(policy.tolerances()).isEqualTo(Policies.TOLERANCE_BY_SIZE);
    assertThat(policy.failOn()).isEqualTo(Severity.CRITICAL);
    assertThat(policy.inconclusive()).isEqualTo(Policy.InconclusiveMeans.CANNOT_JUDGE);
    assertThat(policy.missingFails()).isFalse();
    assertThat(policy.noBaseline()).isEqualTo(Policy.NoBaselineMeans.PASS);
    assertThat(policy.suiteLevel()).isEqualTo(0.05);
    assertThat(policy.minimumForks()).isEqualTo(4);
    assertThat(policy.maximumSpread()).hasValue(0.4);
    assertThat(policy.overrides()).hasSize(1);
    assertThat(policy.overrides().get(0).failOn()).contains(Severity.WARNING);
    assertThat(policy.overrides().get(0).bands().orElseThrow())
        .isEqualTo(new Policy.Bands(0.15, 0.15, 0.25, OptionalDouble.of(0.6), 0.15));
    assertThat(policy.waivers())
        .containsExactly(new Waiver("*.Feed.*", "new format", "ada", LocalDate.of(2026, 12, 31)));
    assertThat(policy.derived())
        .extracting(Policy.Derived::kind)
        .containsExactly(
            DerivedResult.Kind.OVERHEAD,
            DerivedResult.Kind.SPEED_UP,
            DerivedResult.Kind.EFFICIENCY,
            DerivedResult.Kind.SCALING);
    assertThat(policy.derived().get(0).target()).isEmpty();
    assertThat(policy.derived().get(1).target().orElseThrow().atLeast()).hasValue(60);
    assertThat(policy.derived().get(2))
        .isEqualTo(
            new Policy.Derived(
                "workers",
                DerivedResult.Kind.EFFICIENCY,
                "*.Pool.*",
                Optional.empty(),
                Optional.of(new Policy.Over("threads", 23, 43)),
                true,
                Optional.of(new Policy.Target(OptionalDouble.of(0.7), OptionalDouble.empty())),
                false));
    assertThat(policy.derived().get(3).target().orElseThrow().atMost().orElseThrow())
        .isEqualTo(3e-6, within(1e-18));
    assertThat(policy.derived().get(3).gate()).isTrue();
    assertThat(policy.suiteOf(Pairs.id("org.acme.Feed.push"))).contains("feed");
    assertThat(policy.categoriesOf(Pairs.id("org.acme.Disk.read"))).containsExactly("io");
    assertThat(policy.measuredBy("quick", Pairs.id("org.acme.Feed.push"))).isTrue();
    assertThat(policy.measuredBy("quick", Pairs.id("org.acme.Disk.read"))).isFalse();
    assertThat(policy.measuredBy("full", Pairs.id("org.acme.Disk.read"))).isTrue();
    assertThat(policy.claims())
        .containsExactly(new Policy.Claim("*.Feed.push", "the paper claims 60 times"));
  }

  @Test
  void budgetsAreHeldInBaseUnits() {
    Policy policy =
        PolicyTexts.read(
            "budgets:",
            "  start: 1.5 ms",
            "  rate: 1000 ops/s",
            "  garbage: 16KB",
            "  tail: {metric: p99, target: 3 s, critical: 10 s}");
    assertThat(policy.budgets())
        .extracting(Policy.Budget::pattern)
        .containsExactly("start", "rate", "garbage", "tail");
    assertThat(policy.budgets().get(0).target()).isEqualTo(0.0015, within(1e-12));
    assertThat(policy.budgets().get(1).target()).isEqualTo(1000);
    assertThat(policy.budgets().get(2).target()).isEqualTo(16384);
    assertThat(policy.budgets())
        .extracting(Policy.Budget::metric)
        .containsExactly(Metric.PRIMARY, Metric.PRIMARY, Metric.ALLOCATION, "p99");
    assertThat(policy.budgets().get(3).critical()).hasValue(10);
  }

  @Test
  void everyPatternRemembersItsPlace() {
    Policy policy = PolicyTexts.read("suites:", "  web: [a.*, 'b.*']", "budgets:", "  start: 3ms");
    assertThat(policy.places())
        .containsExactly(
            new RulePlace("budgets.start", "start", 4, 3),
            new RulePlace("suites.web", "a.*", 2, 9),
            new RulePlace("suites.web", "b.*", 2, 14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"default", "clnrm", "vm", "renacer", "renacer-strict", "renacer-permissive"})
  void everyPresetCanBeNamed(String preset) {
    Policy policy = PolicyTexts.read("preset: " + preset);
    assertThat(policy.preset()).isEqualTo(preset);
    assertThat(policy.bands()).isEqualTo(Policies.preset(preset).bands());
    assertThat(policy.suiteLevel()).isEqualTo(Policies.preset(preset).suiteLevel());
  }

  @Test
  void aNarrowerNoticeBandIsAlsoTheImprovementBandUnlessThatIsNamed() {
    assertThat(PolicyTexts.read("bands: {notice: 3%}").bands())
        .isEqualTo(new Policy.Bands(0.03, 0.15, 0.30, OptionalDouble.empty(), 0.03));
  }

  @Test
  void toleranceBySizeCanBeSpelledOut() {
    assertThat(
            PolicyTexts.read("tolerances:", "  - {upTo: 10 s, band: 10%}", "  - {band: 3%}")
                .tolerances())
        .containsExactly(
            new Policy.Tolerance(10, 0.10), new Policy.Tolerance(Double.POSITIVE_INFINITY, 0.03));
  }
}
