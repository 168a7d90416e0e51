package dev.plumbline.cli.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The digest of what is measured, to tell whether two runs measured the same bytes. */
final class JarDigest {
  private JarDigest() {}

  /**
   * {@code sha256:…} of a jar's bytes; of a class path, that of every file's bytes in order, those
   * of a folder sorted by name.
   */
  static String of(JarUnderTest jar) throws MeasuringProblem {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path entry : jar.classPath()) {
        addEntry(digest, entry);
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (IOException | UncheckedIOException e) {
      throw new MeasuringProblem(MeasuringProblem.USAGE, jar.name() + " can't be read: " + e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** The digest of a jar, if there is one. */
  static Optional<String> of(Optional<JarUnderTest> jar) throws MeasuringProblem {
    return jar.isPresent() ? Optional.of(of(jar.get())) : Optional.empty();
  }

  private static void addEntry(MessageDigest digest, Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      add(digest, entry);
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(entry)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(entry.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      add(digest, file);
    }
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
  }
}
