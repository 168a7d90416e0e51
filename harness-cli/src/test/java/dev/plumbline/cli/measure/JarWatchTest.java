package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarWatchTest {
  private static final FileTime THEN = FileTime.fromMillis(1_500_000_000_000L);

  @TempDir Path folder;

  private Path jar;
  private JarWatch watch;

  @BeforeEach
  void look() throws Exception {
    jar = file("app.jar", "abc");
    watch = new JarWatch(new JarUnderTest(List.of(jar, folder)));
  }

  private Path file(String name, String text) throws Exception {
    return Files.setLastModifiedTime(Files.writeString(folder.resolve(name), text), THEN);
  }

  @Test
  void aJarThatIsOnlyReadIsFine() throws Exception {
    Files.readAllBytes(jar);
    file("beside.txt", "a class path's folder is not looked into");

    assertThatCode(watch::check).doesNotThrowAnyException();
  }

  @Test
  void anotherSizeIsSeen() throws Exception {
    file("app.jar", "abcd");

    assertReplaced("was replaced while it was measured");
  }

  @Test
  void anotherTimeIsSeen() throws Exception {
    Files.setLastModifiedTime(jar, FileTime.fromMillis(THEN.toMillis() + 1000));

    assertReplaced("was replaced");
  }

  @Test
  void anotherFileOfTheSameSizeAndTimeIsSeen() throws Exception {
    Files.move(file("other.jar", "abd"), jar, StandardCopyOption.REPLACE_EXISTING);

    assertReplaced("was replaced");
  }

  @Test
  void aJarThatIsGoneIsSeen() throws Exception {
    Files.delete(jar);

    assertReplaced("was removed");
  }

  private void assertReplaced(String message) {
    assertThatThrownBy(watch::check)
        .isInstanceOfSatisfying(
            MeasuringProblem.class,
            problem -> assertThat(problem.exitCode()).isEqualTo(MeasuringProblem.FAILED))
        .hasMessageContaining(message);
  }
}
