package dev.plumbline.cli.files;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.baseline.StoredBaseline;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.codec.RunFile;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder where baselines are kept: {@code KEY/SUITE.jsonl} for those named {@code main}, {@code
 * KEY/NAME/SUITE.jsonl} for the others. Links are never followed out of it.
 */
public final class BaselineFolder {
  private static final String ENDING = ".jsonl";

  private final Path root;
  private final String shown;

  /**
   * A folder, which need not exist yet.
   *
   * @param shown its name for messages
   */
  public BaselineFolder(Path root, String shown) {
    this.root = root;
    this.shown = shown;
  }

  /** A stored file and its trials, oldest first. */
  public record Stored(StoredBaseline baseline, Path file, List<Run> trials) {
    /** Copies the list. */
    public Stored {
      trials = List.copyOf(trials);
    }
  }

  /** A file that lies in the folder, and what its place makes it. */
  public record Place(String key, String name, String suite, Path file) {}

  /** The folder's name for messages. */
  public String shown() {
    return shown;
  }

  /** A file's name for messages. */
  public String shown(Path file) {
    return shown + "/" + root.relativize(file).toString().replace('\\', '/');
  }

  /** Where the trials of a suite belong. */
  public Place place(String key, String name, String suite) {
    Path folder = root.resolve(PlainName.check(key));
    if (!name.equals(BaselineChoice.USUAL_NAME)) {
      folder = folder.resolve(PlainName.check(name));
    }
    return new Place(key, name, suite, folder.resolve(PlainName.check(suite) + ENDING));
  }

  /** Every stored file by its place, in order of key, name and suite; none is read. */
  public List<Place> places() throws IOException {
    List<Place> places = new ArrayList<>();
    for (Path key : folders(root)) {
      for (Path file : runs(key)) {
        places.add(of(key, BaselineChoice.USUAL_NAME, file));
      }
      for (Path name : folders(key)) {
        for (Path file : runs(name)) {
          places.add(of(key, String.valueOf(name.getFileName()), file));
        }
      }
    }
    return places;
  }

  /**
   * Reads a stored file.
   *
   * @throws InputProblem if it is no run file, or holds no trial
   */
  public Stored read(Place place) throws InputProblem, IOException {
    String source = shown(place.file());
    List<Run> trials;
    try (InputStream in = Files.newInputStream(place.file(), LinkOption.NOFOLLOW_LINKS)) {
      trials = RunFile.read(in, source);
    }
    if (trials.isEmpty()) {
      throw new InputProblem(source, 0, 0, "holds no run");
    }
    StoredBaseline baseline =
        new StoredBaseline(
            place.key(),
            place.name(),
            place.suite(),
            trials.get(trials.size() - 1).header().environment());
    return new Stored(baseline, place.file(), trials);
  }

  /** Reads every stored file; the first that can't be read stops it. */
  public List<Stored> readAll() throws InputProblem, IOException {
    List<Stored> all = new ArrayList<>();
    for (Place place : places()) {
      all.add(read(place));
    }
    return all;
  }

  /** Writes the trials of a place, whole or not at all. */
  public void write(Place place, List<Run> trials) throws IOException {
    WholeFile.write(
        place.file(),
        out -> {
          for (Run trial : trials) {
            RunFile.write(trial, out);
          }
        });
  }

  /** Removes a stored file, and the folders it leaves empty. */
  public void remove(Place place) throws IOException {
    Files.delete(place.file());
    Path folder = place.file().getParent();
    while (folder != null && !folder.equals(root) && empty(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static Place of(Path key, String name, Path file) {
    String fileName = String.valueOf(file.getFileName());
    String suite = fileName.substring(0, fileName.length() - ENDING.length());
    return new Place(String.valueOf(key.getFileName()), name, suite, file);
  }

  private static List<Path> folders(Path folder) throws IOException {
    return entries(folder, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
  }

  private static List<Path> runs(Path folder) throws IOException {
    return entries(
        folder,
        path ->
            Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && path.toString().endsWith(ENDING));
  }

  private static List<Path> entries(Path folder, Predicate<Path> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .filter(wanted)
          .sorted()
          .toList();
    }
  }
}
