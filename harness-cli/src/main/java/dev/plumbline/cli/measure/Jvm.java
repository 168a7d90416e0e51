package dev.plumbline.cli.measure;

import java.nio.file.Path;

/** The JVM this program runs on. */
final class Jvm {
  private Jvm() {}

  /** The path of its launcher. */
  static String current() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
