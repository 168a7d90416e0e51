package dev.plumbline.cli.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredJvmTest {
  @TempDir Path folder;

  @BeforeEach
  void classes() throws Exception {
    classFile("a/Old", 52);
    classFile("a/New", 69);
    classFile("a/Outer$Nested", 65);
    Files.writeString(folder.resolve("a/Text.class"), "no class file");
  }

  private void classFile(String name, int version) throws Exception {
    Path file = folder.resolve(name + ".class");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) version});
  }

  @Test
  void theNewestClassOfTheBenchmarksTells() {
    assertThat(RequiredJvm.of(List.of(folder), List.of("a.Old.run", "a.New.run")))
        .contains(new RequiredJvm("a.New", 25));
  }

  @Test
  void classesOfOtherBenchmarksDoNotCount() {
    assertThat(RequiredJvm.of(List.of(folder), List.of("a.Old.run")))
        .contains(new RequiredJvm("a.Old", 8));
  }

  @Test
  void aNestedClassIsFoundByTheNameJmhGivesIt() {
    assertThat(RequiredJvm.of(List.of(folder), List.of("a.Outer.Nested.run")))
        .contains(new RequiredJvm("a.Outer.Nested", 21));
  }

  @Test
  void whatCannotBeReadTellsNothing() {
    assertThat(RequiredJvm.of(List.of(folder), List.of("a.Text.run", "b.Absent.run", "bare")))
        .isEmpty();
    assertThat(RequiredJvm.of(List.of(folder.resolve("absent.jar")), List.of("a.Old.run")))
        .isEmpty();
  }
}
