package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarDigestTest {
  @TempDir Path folder;

  @Test
  void aJarsDigestIsThatOfItsBytes() throws Exception {
    Path jar = Files.writeString(folder.resolve("a.jar"), "abc");

    // FIPS 180-2, appendix B.1
    assertThat(JarDigest.of(JarUnderTest.of(jar)))
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aFolderOfClassesChangesWithEveryFileAndName() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes/a"));
    Files.writeString(classes.resolve("A.class"), "1");
    JarUnderTest jar = new JarUnderTest(List.of(folder.resolve("classes")));
    String before = JarDigest.of(jar);

    Files.writeString(classes.resolve("A.class"), "2");
    String changed = JarDigest.of(jar);
    Files.move(classes.resolve("A.class"), classes.resolve("B.class"));

    assertThat(List.of(before, changed, JarDigest.of(jar))).doesNotHaveDuplicates();
  }

  @Test
  void aJarThatCannotBeReadIsSaid() {
    assertThatThrownBy(() -> JarDigest.of(JarUnderTest.of(folder.resolve("absent.jar"))))
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining("absent.jar");
  }
}
