package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @TempDir Path among;

  private Path left(String name, String... files) throws IOException {
    Path folder = Files.createDirectory(among.resolve(name));
    for (String file : files) {
      Files.writeString(folder.resolve(file), "");
    }
    return folder;
  }

  private void sweep() {
    TemporaryFolder.sweep(among, among);
  }

  @Test
  void whatADeadProcessLeftIsDeletedWithAllInItButNoTargetOfALink() throws IOException {
    Path target = Files.writeString(among.resolve("precious.txt"), "kept");
    Path folder = left("plumbline-1-23", "owner.lock", "result.json");
    Files.createSymbolicLink(folder.resolve("link"), target);

    sweep();

    assertThat(folder).doesNotExist();
    assertThat(target).hasContent("kept");
  }

  @Test
  void whatIsNotSurelyOursAndDeadStays() throws IOException {
    Path withoutLock = left("plumbline-1-23", "result.json");
    Path otherName = left("plumbline-data", "owner.lock");
    Path file = Files.writeString(among.resolve("plumbline-1-24"), "");
    Path real = left("elsewhere", "owner.lock");
    Path link = Files.createSymbolicLink(among.resolve("plumbline-1-25"), real);

    sweep();

    assertThat(withoutLock).exists();
    assertThat(otherName).exists();
    assertThat(file).exists();
    assertThat(link).exists();
    assertThat(real.resolve("owner.lock")).exists();
  }

  @Test
  void ourOwnStayUntilTheyAreClosed() throws MeasuringProblem {
    TemporaryFolder first = TemporaryFolder.create();
    TemporaryFolder second = TemporaryFolder.create();
    assertThat(first.path()).isDirectory();
    first.close();
    assertThat(first.path()).doesNotExist();
    assertThat(second.path()).isDirectory();
    second.close();
    assertThat(second.path()).doesNotExist();
  }
}
