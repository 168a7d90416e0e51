package dev.plumbline.benches.scenario;

import java.util.Map;

/** Reads when it is initialised, whether or not anybody will ask. */
final class EagerCatalogue implements Catalogue {
  private static final Map<String, Integer> STEPS = CatalogueSource.read();

  @Override
  public String title() {
    return "scenarios";
  }

  @Override
  public int steps(String scenario) {
    return STEPS.getOrDefault(scenario, 0);
  }
}
