package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a policy from {@code plumbline.yml}. Strict: an unknown key, preset, unit or severity, a
 * key given twice, a number without its unit is a problem with its line and column, and with the
 * nearest known word. The keys are described in {@code docs/policy.md}.
 */
public final class PolicyFile {
  private static final List<String> KEYS =
      List.of(
          "preset",
          "bands",
          "exact",
          "tolerances",
          "overrides",
          "failOn",
          "inconclusive",
          "missing",
          "noBaseline",
          "suiteLevel",
          "minimumForks",
          "maximumSpread",
          "budgets",
          "waivers",
          "derived",
          "suites",
          "categories",
          "profiles",
          "parameters",
          "claims",
          "processes",
          "slos",
          "metrics");

  /** What the file as a whole is called in messages. */
  static final String ROOT = "the policy";

  static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::word).toList();

  private PolicyFile() {}

  /**
   * Reads a policy; a file without content is the built-in one.
   *
   * @param reader the file's text; closed here
   * @param source its name, for messages and {@link Policy#source()}
   * @throws InputProblem if it is not such a policy
   */
  public static Policy read(Reader reader, String source) throws InputProblem, IOException {
    Optional<Yaml> document = Yaml.read(reader, source);
    if (document.isEmpty()
        || (document.get() instanceof Yaml.Scalar scalar && scalar.text().isEmpty())) {
      PolicyDraft draft = Policies.draft("default");
      draft.source = source;
      return draft.policy();
    }
    Keys keys = Keys.of(ROOT, document.get(), KEYS);
    PolicyDraft draft =
        Policies.draft(keys.word("preset", Policies.PRESETS, Policies.PRESETS).orElse("default"));
    draft.source = source;
    judging(keys, draft);
    PolicyLists.read(keys, draft);
    ProcessKeys.read(keys, draft);
    SloKeys.read(keys, draft);
    ProcessKeys.checkPatterns(draft);
    return draft.policy();
  }

  private static void judging(Keys keys, PolicyDraft draft) throws InputProblem {
    Optional<Yaml> bands = keys.value("bands");
    if (bands.isPresent()) {
      draft.bands = BandKeys.read("bands", bands.get(), draft.bands);
    }
    Optional<Yaml> exact = keys.value("exact");
    if (exact.isPresent()) {
      Keys inner = Keys.of("exact", exact.get(), List.of("band", "bytes"));
      double fraction = inner.percent("band", 10).orElse(draft.exact.fraction());
      Optional<Yaml.Scalar> bytes = inner.scalar("bytes");
      draft.exact =
          new Policy.ExactBand(
              fraction, bytes.isEmpty() ? draft.exact.bytes() : BandKeys.bytes(bytes.get()));
    }
    Optional<Yaml> tolerances = keys.value("tolerances");
    if (tolerances.isPresent()) {
      draft.tolerances = BandKeys.tolerances(tolerances.get());
    }
    draft.failOn = keys.word("failOn", SEVERITIES, List.of(Severity.values())).orElse(draft.failOn);
    draft.inconclusive =
        keys.word(
                "inconclusive",
                List.of("pass", "cannot-judge", "fail"),
                List.of(Policy.InconclusiveMeans.values()))
            .orElse(draft.inconclusive);
    draft.missingFails =
        keys.word("missing", List.of("fail", "pass"), List.of(true, false))
            .orElse(draft.missingFails);
    draft.noBaseline =
        keys.word(
                "noBaseline",
                List.of("cannot-judge", "pass"),
                List.of(Policy.NoBaselineMeans.values()))
            .orElse(draft.noBaseline);
    limits(keys, draft);
  }

  private static void limits(Keys keys, PolicyDraft draft) throws InputProblem {
    Optional<Double> level = keys.percent("suiteLevel", 0.49);
    if (level.isPresent()) {
      if (level.get() == 0) {
        throw keys.required("suiteLevel").place().problem("a level of zero proves nothing");
      }
      draft.suiteLevel = level.get();
    }
    Optional<Yaml.Scalar> forks = keys.scalar("minimumForks");
    if (forks.isPresent()) {
      draft.minimumForks = BandKeys.count(forks.get());
    }
    Optional<Double> spread = keys.percent("maximumSpread", 10);
    if (spread.isPresent()) {
      draft.maximumSpread = OptionalDouble.of(spread.get());
    }
  }
}
