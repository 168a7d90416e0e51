package dev.plumbline.cleanroom.reload;

/**
 * A service that runs while the scenarios do.
 *
 * @param name what steps call it; letters, digits, {@code _}, {@code -} and {@code .}, at most 64
 * @param kind what it is
 */
public record ServiceConfiguration(String name, ServiceKind kind) {

  /**
   * Refuses missing parts.
   *
   * @throws IllegalArgumentException when one is missing or the name has other characters
   */
  public ServiceConfiguration {
    Names.check(name);
    if (kind == null) {
      throw new IllegalArgumentException("kind is missing");
    }
  }
}
