package dev.plumbline.cli.files;

import dev.plumbline.baseline.EnvironmentKey;
import dev.plumbline.codec.CalibrationFile;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The calibration of an environment, kept beside its baselines: {@code KEY/calibration.json}. Links
 * are never followed.
 */
public final class KeptCalibration {
  private static final String NAME = "calibration.json";

  /** A thousand benchmarks take about two megabytes. */
  private static final long LARGEST = 64L << 20;

  private final Path root;
  private final String shown;

  /**
   * The calibrations of a store, which need not exist yet.
   *
   * @param shown the store's name for messages
   */
  public KeptCalibration(Path root, String shown) {
    this.root = root;
    this.shown = shown;
  }

  /**
   * The calibration of an environment.
   *
   * @return empty when there is none
   * @throws InputProblem if there is one that can't be read
   */
  public Optional<Calibration> read(Environment environment) throws InputProblem, IOException {
    Path file = file(environment);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    String source = shown + "/" + EnvironmentKey.of(environment) + "/" + NAME;
    if (Files.size(file) > LARGEST) {
      throw new InputProblem(source, 0, 0, "is larger than any calibration");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(CalibrationFile.read(in, source));
    }
  }

  /**
   * Writes a calibration in place of the last one of its environment.
   *
   * @return where it lies
   */
  public Path write(Calibration calibration) throws IOException {
    Path file = file(calibration.environment());
    WholeFile.write(file, CalibrationFile.text(calibration));
    return file;
  }

  private Path file(Environment environment) {
    return root.resolve(PlainName.check(EnvironmentKey.of(environment))).resolve(NAME);
  }
}
