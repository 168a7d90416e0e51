package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the parts of a policy that are about named benchmarks, and remembers their places. */
final class PolicyLists {
  private static final List<String> OVERRIDE_KEYS =
      List.of("pattern", "notice", "warning", "critical", "blocker", "improvement", "failOn");
  private static final List<String> BUDGET_KEYS =
      List.of("pattern", "metric", "target", "critical");
  private static final List<String> WAIVER_KEYS = List.of("pattern", "reason", "owner", "expires");
  private static final List<String> CLAIM_KEYS = List.of("pattern", "text");

  private final PolicyDraft draft;

  private PolicyLists(PolicyDraft draft) {
    this.draft = draft;
  }

  static void read(Keys keys, PolicyDraft draft) throws InputProblem {
    PolicyLists lists = new PolicyLists(draft);
    // Before budgets and objectives, whose targets are of metrics that may be declared here.
    for (Yaml item : items(keys, "metrics")) {
      draft.metrics.add(MetricKeys.read(item, lists::pattern));
    }
    for (Yaml item : items(keys, "overrides")) {
      lists.override(Keys.of("overrides", item, OVERRIDE_KEYS));
    }
    for (Map.Entry<String, Yaml.Entry> budget : named(keys, "budgets").entrySet()) {
      lists.budget(budget.getKey(), budget.getValue());
    }
    for (Yaml item : items(keys, "waivers")) {
      lists.waiver(Keys.of("waivers", item, WAIVER_KEYS));
    }
    for (Map.Entry<String, Yaml.Entry> derived : named(keys, "derived").entrySet()) {
      Yaml value = derived.getValue().value();
      draft.derived.add(DerivedKeys.read(derived.getKey(), value, lists::pattern));
    }
    lists.groups("suites", named(keys, "suites"), draft.suites);
    lists.groups("categories", named(keys, "categories"), draft.categories);
    Optional<Yaml> profiles = keys.value("profiles");
    if (profiles.isPresent()) {
      Keys.of("profiles", profiles.get(), ProfileNames.ALL);
      lists.groups("profiles", named(keys, "profiles"), draft.profiles);
    }
    for (Yaml item : items(keys, "parameters")) {
      draft.parameters.add(ParameterKeys.read(item, lists::pattern));
    }
    for (Yaml item : items(keys, "claims")) {
      Keys claim = Keys.of("claims", item, CLAIM_KEYS);
      String pattern = lists.pattern("claims", claim.required("pattern"));
      draft.claims.add(new Policy.Claim(pattern, claim.required("text").text()));
    }
  }

  private static List<Yaml> items(Keys keys, String key) throws InputProblem {
    Optional<Yaml> value = keys.value(key);
    return value.isEmpty() ? List.of() : Keys.list(key, value.get());
  }

  private static Map<String, Yaml.Entry> named(Keys keys, String key) throws InputProblem {
    Optional<Yaml> value = keys.value(key);
    return value.isEmpty() ? Map.of() : Keys.named(key, value.get());
  }

  private String pattern(String rule, Yaml.Scalar scalar) {
    String pattern = scalar.text().strip();
    place(rule, pattern, scalar.place());
    return pattern;
  }

  private void place(String rule, String pattern, Yaml.Place place) {
    draft.places.add(new RulePlace(rule, pattern, place.line(), place.column()));
  }

  private void override(Keys keys) throws InputProblem {
    String pattern = pattern("overrides", keys.required("pattern"));
    boolean bands = BandKeys.KEYS.stream().anyMatch(key -> keys.value(key).isPresent());
    Optional<Severity> failOn =
        keys.word("failOn", PolicyFile.SEVERITIES, List.of(Severity.values()));
    if (!bands && failOn.isEmpty()) {
      throw keys.place().problem("an override of nothing: give it a band or failOn");
    }
    draft.overrides.add(
        new Policy.BandOverride(
            pattern,
            bands ? Optional.of(BandKeys.read(keys, draft.bands)) : Optional.empty(),
            failOn));
  }

  private void budget(String name, Yaml.Entry entry) throws InputProblem {
    String rule = "budgets." + name;
    if (entry.value() instanceof Yaml.Scalar shortForm) {
      Quantity target = Quantity.read(Keys.scalar(rule, shortForm));
      place(rule, name, entry.key());
      draft.budgets.add(
          new Policy.Budget(
              name,
              name,
              usualMetric(target.unit()),
              target.unit().text(),
              target.base(),
              OptionalDouble.empty()));
      return;
    }
    Keys keys = Keys.of(rule, entry.value(), BUDGET_KEYS);
    Quantity target = target(keys);
    Optional<Yaml.Scalar> written = keys.scalar("pattern");
    String pattern = name;
    if (written.isPresent()) {
      pattern = pattern(rule, written.get());
    } else {
      place(rule, name, entry.key());
    }
    String metric =
        keys.scalar("metric")
            .map(scalar -> scalar.text().strip())
            .orElseGet(() -> usualMetric(target.unit()));
    draft.budgets.add(
        new Policy.Budget(
            name,
            pattern,
            metric,
            target.unit().text(),
            target.base(),
            critical(keys, target, MetricKeys.more(draft, metric, target.unit()))));
  }

  /** The target of a budget or an objective; only a metric that is named can be a plain number. */
  static Quantity target(Keys keys) throws InputProblem {
    Yaml.Scalar written = keys.required("target");
    return keys.value("metric").isPresent() ? Quantity.ofMetric(written) : Quantity.read(written);
  }

  /**
   * The critical value beside a target.
   *
   * @param more whether more is better
   */
  static OptionalDouble critical(Keys keys, Quantity target, boolean more) throws InputProblem {
    Optional<Yaml.Scalar> scalar = keys.scalar("critical");
    if (scalar.isEmpty()) {
      return OptionalDouble.empty();
    }
    Quantity critical = Quantity.ofMetric(scalar.get());
    if (!critical.unit().comparableWith(target.unit())) {
      throw scalar
          .get()
          .place()
          .problem(
              "critical is in "
                  + critical.unit().text()
                  + " and the target in "
                  + target.unit().text());
    }
    boolean milder = more ? critical.base() > target.base() : critical.base() < target.base();
    if (milder) {
      throw scalar.get().place().problem("critical must be worse than the target");
    }
    return OptionalDouble.of(critical.base());
  }

  /** A size without a metric means the bytes allocated by an operation. */
  private static String usualMetric(Unit unit) {
    return switch (unit.dimension()) {
      case BYTES, BYTES_PER_OPERATION -> Metric.ALLOCATION;
      default -> Metric.PRIMARY;
    };
  }

  private void waiver(Keys keys) throws InputProblem {
    draft.waivers.add(
        new Waiver(
            pattern("waivers", keys.required("pattern")),
            keys.required("reason").text(),
            keys.required("owner").text(),
            keys.date("expires")));
  }

  private void groups(String key, Map<String, Yaml.Entry> entries, Map<String, List<String>> groups)
      throws InputProblem {
    for (Map.Entry<String, Yaml.Entry> entry : entries.entrySet()) {
      String rule = key + "." + entry.getKey();
      List<String> patterns = new ArrayList<>();
      for (Yaml.Scalar scalar : Keys.scalars(rule, entry.getValue().value())) {
        patterns.add(pattern(rule, scalar));
      }
      groups.put(entry.getKey(), patterns);
    }
  }
}
