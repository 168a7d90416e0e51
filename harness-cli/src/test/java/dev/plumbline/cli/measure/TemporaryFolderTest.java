package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  private Path lock(String name) throws IOException {
    return Files.writeString(among.resolve(name + ".lock"), "");
  }

  @Test
  void whatADeadProcessLeftIsDeletedWithAllInItButNoTargetOfALink() throws IOException {
    Path target = Files.writeString(among.resolve("precious.txt"), "kept");
    Path folder = left("plumbline-1-23", "result.json");
    Path lock = lock("plumbline-1-23");
    Files.createSymbolicLink(folder.resolve("link"), target);

    sweep();

    assertThat(folder).doesNotExist();
    assertThat(lock).doesNotExist();
    assertThat(target).hasContent("kept");
  }

  @Test
  void aProcessKilledBeforeItMadeItsFolderOrAfterItDeletedItLeavesNothingEither()
      throws IOException {
    Path lock = lock("plumbline-1-23");

    sweep();

    assertThat(lock).doesNotExist();
  }

  @Test
  void whatIsNotSurelyOursAndDeadStays() throws IOException {
    Path withoutLock = left("plumbline-1-23", "result.json");
    Path otherName = left("plumbline-data");
    Path otherLock = lock("plumbline-data");
    Path real = left("elsewhere", "result.json");
    Path link = Files.createSymbolicLink(among.resolve("plumbline-1-25"), real);
    lock("plumbline-1-25");
    Path own = left("plumbline-" + ProcessHandle.current().pid() + "-26");
    Path ownLock = lock("plumbline-" + ProcessHandle.current().pid() + "-26");

    sweep();

    assertThat(withoutLock).exists();
    assertThat(otherName).exists();
    assertThat(otherLock).exists();
    assertThat(link).exists();
    assertThat(real.resolve("result.json")).exists();
    assertThat(own).exists();
    assertThat(ownLock).exists();
  }

  @Test
  void aLockIsThereAsLongAsTheFolderAndNobodyElseReadsIt() throws Exception {
    TemporaryFolder made = TemporaryFolder.create();
    Path lock = made.path().resolveSibling(made.path().getFileName() + ".lock");
    assertThat(lock).exists();
    if (made.path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())))
          .isEqualTo("rwx------");
    }
    made.close();
    assertThat(lock).doesNotExist();
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
