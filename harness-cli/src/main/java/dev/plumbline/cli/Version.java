package dev.plumbline.cli;

import java.util.Optional;

/** Which Plumbline this is. */
final class Version {
  private Version() {}

  /** The version in the jar's manifest; {@code development} outside a jar. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
