package dev.plumbline.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisksTest {
  @TempDir Path root;

  private void device(String name, String rotational) throws IOException {
    Path file = root.resolve("sys/block/" + name + "/queue/rotational");
    Files.createDirectories(file.getParent());
    Files.writeString(file, rotational);
  }

  @Test
  void eachKindOfDiskIsNamedOnceAndWhatIsNoDiskNot() throws IOException {
    device("nvme0n1", "0\n");
    device("sdb", "0\n");
    device("zram0", "1\n");
    device("loop0", "1\n");
    assertThat(Disks.kinds(new SystemFiles(root))).isEqualTo("solid state");

    device("sda", "1\n");
    assertThat(Disks.kinds(new SystemFiles(root))).isEqualTo("rotating, solid state");
  }

  @Test
  void whatIsNotToldStaysEmpty() throws IOException {
    device("vda", "perhaps\n");

    assertThat(Disks.kinds(new SystemFiles(root))).isEmpty();
    assertThat(Disks.kinds(new SystemFiles(root.resolve("absent")))).isEmpty();
  }
}
