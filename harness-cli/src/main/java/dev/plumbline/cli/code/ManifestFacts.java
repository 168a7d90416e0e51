package dev.plumbline.cli.code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The few words of a manifest that a JVM heeds; the rest is who built it, when and from what. */
final class ManifestFacts {
  static final String CLASS_PATH = "Class-Path: ";

  private static final List<String> HEEDED =
      List.of(
          "Multi-Release",
          "Add-Exports",
          "Add-Opens",
          "Enable-Native-Access",
          "Launcher-Agent-Class");

  private ManifestFacts() {}

  /** Lines of name and value; that of the class path only if it names something. */
  static List<String> read(byte[] bytes) throws IOException {
    Attributes attributes = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
    List<String> lines = new ArrayList<>();
    for (String name : HEEDED) {
      if (attributes.getValue(name) != null) {
        lines.add(name + ": " + attributes.getValue(name));
      }
    }
    String classPath = attributes.getValue(Attributes.Name.CLASS_PATH);
    if (classPath != null && !classPath.isBlank()) {
      lines.add(CLASS_PATH + classPath.strip());
    }
    return lines;
  }
}
