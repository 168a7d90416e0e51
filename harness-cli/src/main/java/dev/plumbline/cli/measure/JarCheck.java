package dev.plumbline.cli.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells what is no JMH jar before a JVM is started on it. */
final class JarCheck {
  private static final String BENCHMARKS = "META-INF/BenchmarkList";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private JarCheck() {}

  /** Refuses a file that is no archive, and an archive without benchmarks. */
  static void check(Path file) throws MeasuringProblem {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      if (jar.getEntry(BENCHMARKS) == null && !namesOthers(jar)) {
        throw refused(
            file,
            "it is no JMH jar, for it has no "
                + BENCHMARKS
                + "; JMH's annotation processor writes one when it is among the processors of the"
                + " build");
      }
    } catch (IOException | IllegalArgumentException e) {
      // Names that are no UTF-8 are an illegal argument to some JVMs.
      throw refused(file, "it is no jar that can be read (" + e.getMessage() + ")");
    }
  }

  /** A jar may have its benchmarks in others that its manifest names. */
  private static boolean namesOthers(ZipFile jar) throws IOException {
    ZipEntry entry = jar.getEntry(MANIFEST);
    if (entry == null) {
      return false;
    }
    try (InputStream bytes = jar.getInputStream(entry)) {
      return new Manifest(bytes).getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
    }
  }

  private static MeasuringProblem refused(Path file, String why) {
    return new MeasuringProblem(
        MeasuringProblem.USAGE, file.getFileName() + " can't be measured: " + why);
  }
}
