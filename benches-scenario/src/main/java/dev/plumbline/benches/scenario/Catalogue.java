package dev.plumbline.benches.scenario;

/**
 * Answers questions about the scenarios of a configuration, which it reads by itself. Public, as
 * classes of another loader are another package to the JVM.
 */
public interface Catalogue {

  /** What it is called; needs nothing that is read. */
  String title();

  /**
   * How many steps a scenario has.
   *
   * @return 0 when there is no such scenario
   */
  int steps(String scenario);
}
