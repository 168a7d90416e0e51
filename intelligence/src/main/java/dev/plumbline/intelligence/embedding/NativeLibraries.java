package dev.plumbline.intelligence.embedding;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Loads the native code of the two libraries such that neither calls anybody and no file is left.
 */
final class NativeLibraries {
  /** The tokeniser's library asks a cloud's metadata address for itself unless this is true. */
  private static final String OPT_OUT = "OPT_OUT_TRACKING";

  /** Where the tokeniser's library looks for its native part first. */
  private static final String TOKENISER_PATH = "RUST_LIBRARY_PATH";

  private static boolean tokeniserLoaded;

  private NativeLibraries() {}

  /**
   * Loads the tokeniser's native part. Has to be called before any other class of that library is
   * touched.
   *
   * @throws ModelUnavailable when there is none for this platform
   */
  static synchronized void loadTokeniser() {
    if (tokeniserLoaded) {
      return;
    }
    keepToItself();
    try {
      // Windows can't delete a file that is loaded; there the library unpacks into its own cache.
      if (isWindows() || configured(TOKENISER_PATH)) {
        LibUtils.checkStatus();
      } else {
        loadUnpacked();
      }
    } catch (EngineException | LinkageError | IOException e) {
      throw new ModelUnavailable("the tokeniser's native library can't be loaded on " + here(), e);
    }
    tokeniserLoaded = true;
  }

  /**
   * The environment comes before the property in that library. Where it says otherwise, the older
   * property that is asked before both decides.
   */
  private static void keepToItself() {
    System.setProperty(OPT_OUT, "true");
    String environment = System.getenv(OPT_OUT);
    if (environment != null && !Boolean.parseBoolean(environment)) {
      System.setProperty("offline", "true");
    }
  }

  private static boolean configured(String name) {
    return System.getenv(name) != null || System.getProperty(name) != null;
  }

  /** Left to itself the library keeps a copy in the user's home for ever. */
  private static void loadUnpacked() throws IOException {
    String file = System.mapLibraryName("tokenizers");
    String resource = "/native/lib/" + os() + "-" + architecture() + "/cpu/" + file;
    try (InputStream library = LibUtils.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new ModelUnavailable(
            "the class path has no native library of the tokeniser for " + here());
      }
      Path folder = Files.createTempDirectory("plumbline-tokeniser");
      Path unpacked = folder.resolve(file);
      try {
        Files.copy(library, unpacked);
        System.setProperty(TOKENISER_PATH, unpacked.toString());
        LibUtils.checkStatus();
      } finally {
        System.clearProperty(TOKENISER_PATH);
        // What is loaded stays loaded.
        Files.deleteIfExists(unpacked);
        Files.delete(folder);
      }
    }
  }

  /**
   * Uses ONNX Runtime, whose classes load its native part.
   *
   * @throws ModelUnavailable when there is none for this platform
   */
  static <T> T withOnnxRuntime(Supplier<T> use) {
    try {
      return use.get();
    } catch (LinkageError e) {
      throw new ModelUnavailable("ONNX Runtime's native library can't be loaded on " + here(), e);
    }
  }

  private static String here() {
    return os() + " on " + architecture();
  }

  private static boolean isWindows() {
    return os().equals("win");
  }

  private static String os() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("win")) {
      return "win";
    }
    return name.startsWith("mac") ? "osx" : name;
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }
}
