package dev.plumbline.gate;

import java.util.List;
import java.util.OptionalDouble;

/** The policies that come with Plumbline. */
public final class Policies {
  /** The names {@link #preset} knows, the built-in one first. */
  public static final List<String> PRESETS =
      List.of("default", "clnrm", "vm", "renacer", "renacer-strict", "renacer-permissive");

  /**
   * Tolerance by the size of the base value: ±10 % below 10 µs per operation, ±5 % to 100 µs, ±3 %
   * above. Small times are moved more by a layout of code or a clock's grain.
   */
  public static final List<Policy.Tolerance> TOLERANCE_BY_SIZE =
      List.of(
          new Policy.Tolerance(10e-6, 0.10),
          new Policy.Tolerance(100e-6, 0.05),
          new Policy.Tolerance(Double.POSITIVE_INFINITY, 0.03));

  private Policies() {}

  /** What holds without a policy file: notice, warning and critical beyond 5, 15 and 30 %. */
  public static Policy builtIn() {
    return preset("default");
  }

  /**
   * A preset by its name.
   *
   * @throws IllegalArgumentException if it is none of {@link #PRESETS}
   */
  public static Policy preset(String name) {
    return draft(name).policy();
  }

  static PolicyDraft draft(String name) {
    return switch (name) {
      case "default" -> draft(name, bands(0.05, 0.15, 0.30, OptionalDouble.empty(), 0.05));
      case "clnrm" -> {
        PolicyDraft draft = draft(name, bands(0.05, 0.15, 0.30, OptionalDouble.of(0.50), 0.05));
        draft.failOn = Severity.WARNING;
        yield draft;
      }
      case "vm" -> draft(name, bands(0.10, 0.20, 0.20, OptionalDouble.empty(), 0.05));
      case "renacer" -> renacer(name, 0.05, 5, 0.50);
      case "renacer-strict" -> renacer(name, 0.01, 10, 0.30);
      case "renacer-permissive" -> renacer(name, 0.10, 3, 1.00);
      default ->
          throw new IllegalArgumentException(
              "preset \"" + name + "\" is none of " + String.join(", ", PRESETS));
    };
  }

  private static PolicyDraft renacer(String name, double level, int forks, double spread) {
    PolicyDraft draft = draft(name, bands(0.05, 0.15, 0.30, OptionalDouble.empty(), 0.05));
    draft.suiteLevel = level;
    draft.minimumForks = forks;
    draft.maximumSpread = OptionalDouble.of(spread);
    return draft;
  }

  private static PolicyDraft draft(String preset, Policy.Bands bands) {
    return new PolicyDraft("built-in", preset, bands);
  }

  private static Policy.Bands bands(
      double notice, double warning, double critical, OptionalDouble blocker, double improvement) {
    return new Policy.Bands(notice, warning, critical, blocker, improvement);
  }
}
