package dev.plumbline.cli.files;

import dev.plumbline.codec.AnyRun;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.NearestWord;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads runs of any kind from files. */
public final class RunFiles {
  private RunFiles() {}

  /**
   * The runs of a file: one, or the trials of a baseline.
   *
   * @param file Plumbline's run file, JMH's JSON or JMH's CSV
   * @param shown the file's name for messages
   * @return at least one run
   * @throws InputProblem if there is no such file or it holds no run
   * @throws IOException if reading breaks off
   */
  public static List<Run> read(Path file, String shown) throws InputProblem, IOException {
    if (Files.isDirectory(file)) {
      throw new InputProblem(shown, 0, 0, "is a folder; give a result file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      List<Run> runs = AnyRun.read(in, shown);
      if (runs.isEmpty()) {
        throw new InputProblem(shown, 0, 0, "holds no run");
      }
      return runs;
    } catch (NoSuchFileException e) {
      throw new InputProblem(shown, 0, 0, "no such file" + nearest(file));
    } catch (AccessDeniedException e) {
      throw new InputProblem(shown, 0, 0, "may not be read by this user");
    }
  }

  /** The file beside it that was probably meant. */
  private static String nearest(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return folder == null ? "" : "; there is no folder " + folder.getFileName() + " either";
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      List<String> names =
          siblings.limit(10_000).map(path -> String.valueOf(path.getFileName())).toList();
      return NearestWord.to(String.valueOf(file.getFileName()), names)
          .map(name -> "; did you mean \"" + name + "\"?")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
