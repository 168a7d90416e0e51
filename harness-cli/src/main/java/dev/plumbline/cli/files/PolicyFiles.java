package dev.plumbline.cli.files;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.BenchmarkId;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Finds and reads the rules of judging. */
public final class PolicyFiles {
  /** The file of a folder. */
  public static final String NAME = "plumbline.yml";

  /** The entry of a jar. */
  public static final String IN_JAR = "META-INF/plumbline.yml";

  /** More is no policy: it keeps a wrong file from filling the memory. */
  private static final int LARGEST = 4 << 20;

  private PolicyFiles() {}

  /**
   * The policy of a file.
   *
   * @throws InputProblem if there is no such file or it is wrong
   */
  public static Policy read(Path file, String shown) throws InputProblem, IOException {
    if (Files.isDirectory(file)) {
      throw new InputProblem(shown, 0, 0, "is a folder; give a policy file such as " + NAME);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in, shown);
    } catch (NoSuchFileException e) {
      throw new InputProblem(shown, 0, 0, "no such policy file");
    }
  }

  /** The policy of a folder, if it has one. */
  public static Optional<Policy> inFolder(Path folder) throws InputProblem, IOException {
    Path file = folder.resolve(NAME);
    return Files.isRegularFile(file) ? Optional.of(read(file, NAME)) : Optional.empty();
  }

  /** The policy that a jar brings along, if it does; a file that is no jar brings none. */
  public static Optional<Policy> inJar(Path jar, String shown) throws InputProblem, IOException {
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      ZipEntry entry = file.getEntry(IN_JAR);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = file.getInputStream(entry)) {
        return Optional.of(parse(in, shown + "!/" + IN_JAR));
      }
    } catch (ZipException notAJar) {
      return Optional.empty();
    }
  }

  /**
   * The policy that this program brings along, when it is about one of these benchmarks; other
   * people's benchmarks are judged by the built-in one.
   */
  public static Policy ownOrBuiltIn(Collection<BenchmarkId> benchmarks)
      throws InputProblem, IOException {
    Optional<Policy> own = own();
    return own.isPresent() && benchmarks.stream().anyMatch(id -> own.get().suiteOf(id).isPresent())
        ? own.get()
        : Policies.builtIn();
  }

  /** The policy that this program brings along, if it does. */
  public static Optional<Policy> own() throws InputProblem, IOException {
    try (InputStream in = PolicyFiles.class.getClassLoader().getResourceAsStream(IN_JAR)) {
      return in == null ? Optional.empty() : Optional.of(parse(in, IN_JAR));
    }
  }

  private static Policy parse(InputStream in, String shown) throws InputProblem, IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new InputProblem(shown, 0, 0, "is larger than any policy: over 4 MiB");
    }
    return PolicyFile.read(new StringReader(text(bytes, shown)), shown);
  }

  private static String text(byte[] bytes, String shown) throws InputProblem {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputProblem(shown, 0, 0, "is no UTF-8 text");
    }
  }
}
