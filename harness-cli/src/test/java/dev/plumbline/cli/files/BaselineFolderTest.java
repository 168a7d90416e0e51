package dev.plumbline.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineFolderTest {
  private static final Run RUN =
      new Run(RunHeader.foreign("a", Environment.unknown()), List.of(), List.of());
  private static final Run OTHER =
      new Run(RunHeader.foreign("b", Environment.unknown()), List.of(), List.of());

  @TempDir Path folder;
  private BaselineFolder baselines;

  @BeforeEach
  void open() {
    baselines = new BaselineFolder(folder, "baselines");
  }

  @Test
  void mainLiesBesideTheNamedOnes() {
    assertThat(baselines.place("key", "main", "suite").file())
        .isEqualTo(folder.resolve("key/suite.jsonl"));
    assertThat(baselines.place("key", "before", "suite").file())
        .isEqualTo(folder.resolve("key/before/suite.jsonl"));
  }

  @Test
  void whatIsWrittenIsFoundAndRead() throws IOException, InputProblem {
    baselines.write(baselines.place("key", "main", "s"), List.of(RUN));
    baselines.write(baselines.place("key", "before", "s"), List.of(RUN, OTHER));
    assertThat(baselines.readAll())
        .extracting(stored -> stored.baseline().name(), stored -> stored.trials().size())
        .containsExactly(tuple("main", 1), tuple("before", 2));
  }

  @Test
  void nothingHalfWrittenIsLeftWhenWritingFails() throws IOException {
    Path file = folder.resolve("key/s.jsonl");
    WholeFile.write(file, "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(file).hasContent("old");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void noNameLeadsOutOfTheFolder() {
    for (String name : List.of("..", "../x", "a/b", "a\\b", "/etc", "", "con", "x.", "-x")) {
      assertThatThrownBy(() -> baselines.place("key", name, "s"))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> baselines.place(name, "main", "s"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path outside) throws IOException {
    Files.createDirectories(folder.resolve("key"));
    Files.createFile(outside.resolve("s.jsonl"));
    Files.createSymbolicLink(folder.resolve("linked"), outside);
    Files.createSymbolicLink(folder.resolve("key/s.jsonl"), outside.resolve("s.jsonl"));
    assertThat(baselines.places()).isEmpty();
  }

  @Test
  void removingTheLastFileRemovesItsFolders() throws IOException {
    BaselineFolder.Place place = baselines.place("key", "before", "s");
    baselines.write(place, List.of(RUN));
    baselines.remove(place);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aStoredFileThatIsNoRunIsNamed() throws IOException {
    WholeFile.write(folder.resolve("key/s.jsonl"), "nonsense");
    assertThatThrownBy(baselines::readAll)
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("baselines/key/s.jsonl");
  }
}
