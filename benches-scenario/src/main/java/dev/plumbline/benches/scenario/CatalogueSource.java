package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationParser;
import dev.plumbline.cleanroom.reload.ConfigurationProblem;
import dev.plumbline.cleanroom.reload.ScenarioConfiguration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Reads what catalogues know: the steps of 50 scenarios, by name, from TOML. */
public final class CatalogueSource {
  private static final ConfigurationParser PARSER = new ConfigurationParser();
  private static final ConfigurationText TEXT = ConfigurationText.named("fifty-toml");
  private static final LongAdder READINGS = new LongAdder();

  private CatalogueSource() {}

  /** Reads it, anew each time. */
  public static Map<String, Integer> read() {
    READINGS.increment();
    try {
      return PARSER.parse(TEXT.format(), "catalogue", TEXT.text()).scenarios().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  ScenarioConfiguration::name, scenario -> scenario.steps().size()));
    } catch (ConfigurationProblem e) {
      throw new IllegalStateException(e);
    }
  }

  /** How often it was read in this JVM. */
  static long readings() {
    return READINGS.sum();
  }
}
