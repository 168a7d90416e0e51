package dev.plumbline.cleanroom.reload;

import java.util.Locale;

/** How a configuration is written down. */
public enum ConfigurationFormat {
  /** TOML 1.0. */
  TOML,
  /** YAML; anchors are not followed. */
  YAML,
  /** JSON. */
  JSON;

  /**
   * The format of a file by the end of its name: {@code .toml}, {@code .yaml} or {@code .yml},
   * {@code .json}, or one of these and {@code .ftl} for a template.
   *
   * @throws IllegalArgumentException when the name ends otherwise
   */
  public static ConfigurationFormat ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".ftl") ? lower.substring(0, lower.length() - 4) : lower;
    if (plain.endsWith(".toml")) {
      return TOML;
    }
    if (plain.endsWith(".yaml") || plain.endsWith(".yml")) {
      return YAML;
    }
    if (plain.endsWith(".json")) {
      return JSON;
    }
    throw new IllegalArgumentException(
        "\"" + Excerpt.of(name) + "\" must end with .toml, .yaml, .yml or .json, and maybe .ftl");
  }
}
