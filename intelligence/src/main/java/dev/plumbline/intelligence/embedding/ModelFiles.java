package dev.plumbline.intelligence.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models on the class path. */
public final class ModelFiles {
  private ModelFiles() {}

  /**
   * Writes a model into a file.
   *
   * @param precision which model
   * @param target a file that does not exist yet
   * @return its size in bytes
   * @throws IOException when it can't be written
   * @throws ModelUnavailable when the class path has no such model
   */
  public static long copy(ModelPrecision precision, Path target) throws IOException {
    try (InputStream model = connection(precision.modelResource()).getInputStream()) {
      return Files.copy(model, target);
    }
  }

  /**
   * The size of a model in bytes.
   *
   * @throws ModelUnavailable when the class path has no such model
   */
  public static long size(ModelPrecision precision) {
    return connection(precision.modelResource()).getContentLengthLong();
  }

  /**
   * A file of the class path, read into an array of its size: a model is too large to be copied as
   * often as a growing buffer would.
   */
  static byte[] read(String resource) {
    URLConnection connection = connection(resource);
    try (InputStream content = connection.getInputStream()) {
      byte[] bytes = new byte[Math.toIntExact(connection.getContentLengthLong())];
      int read = content.readNBytes(bytes, 0, bytes.length);
      if (read != bytes.length || content.read() >= 0) {
        throw new ModelUnavailable(resource + " on the class path is damaged");
      }
      return bytes;
    } catch (IOException e) {
      throw new ModelUnavailable(resource + " on the class path can't be read", e);
    }
  }

  private static URLConnection connection(String resource) {
    URL place = ModelFiles.class.getResource(resource);
    if (place == null) {
      throw new ModelUnavailable("the class path has no " + resource);
    }
    try {
      return place.openConnection();
    } catch (IOException e) {
      throw new ModelUnavailable(resource + " on the class path can't be read", e);
    }
  }
}
