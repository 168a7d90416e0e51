package dev.plumbline.cli.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no classes, classes for some JVMs, and jars that are no good. */
class FilesOfTheJarTest {
  private static final String FIRST = "suite.First.run";
  private static final String SECOND = "suite.Second.run";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/words.txt",
        "META-INF/CompilerHints",
        "META-INF/licenses/names.txt",
        "linux-x86-64/libfast.so",
        "BOOT-INF/classes/lib/Far.class",
        "META-INF/services/no.such.Service"
      })
  void aChangedFileChangesEveryBenchmark(String entry) {
    CodeJar base = new CodeJar().file(entry, "as it was");
    CodeJar head = new CodeJar().file(entry, "changed");

    assertThat(head.reached(folder, FIRST).sameAs(base.reached(folder, FIRST))).isFalse();
    assertThat(head.reached(folder, SECOND).sameAs(base.reached(folder, SECOND))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/maven/a/b/pom.properties",
        "META-INF/SIGNED.SF",
        "META-INF/SIGNED.RSA",
        "META-INF/NOTICE.txt",
        "META-INF/LICENSE",
      })
  void whatOnlyTellsOfTheBuildChangesNothing(String entry) {
    CodeJar changed = new CodeJar().file(entry, "changed");

    assertThat(changed.reached(folder, FIRST)).isEqualTo(new CodeJar().reached(folder, FIRST));
  }

  @Test
  void ofTheManifestOnlyWhatAJvmHeedsCounts() {
    ReachedCode base = manifest("Built-By: a").reached(folder, FIRST);

    assertThat(manifest("Built-By: b").reached(folder, FIRST)).isEqualTo(base);
    assertThat(manifest("Multi-Release: true").reached(folder, FIRST).sameAs(base)).isFalse();
  }

  @Test
  void aJarThatNamesOthersIsNotKnown() throws Exception {
    Path jar = manifest("Class-Path: lib.jar absent.jar").pack(folder);

    assertThat(CodeJar.reached(List.of(jar), FIRST).widened()).isEmpty();
    Files.writeString(jar.resolveSibling("lib.jar"), "");
    assertThatThrownBy(() -> BenchmarkCode.read(List.of(jar)))
        .isInstanceOf(CodeProblem.class)
        .hasMessage("benchmarks.jar can't be read: its manifest adds lib.jar to the class path");
  }

  private static CodeJar manifest(String line) {
    return new CodeJar().file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n" + line + "\n");
  }

  @Test
  void theLineOfAnotherBenchmarkDoesNotCount() {
    String ownLine = "JMH S 11 suite.First S 33 suite.jmh_generated.First_run_jmhTest S 3 run\n";
    CodeJar base = new CodeJar().file("META-INF/BenchmarkList", ownLine + "JMH S 1 b.C S 1 x");
    CodeJar other = new CodeJar().file("META-INF/BenchmarkList", "JMH S 1 b.C S 1 y\n" + ownLine);
    CodeJar own = new CodeJar().file("META-INF/BenchmarkList", ownLine.replace("run\n", "run 2\n"));

    assertThat(other.reached(folder, FIRST)).isEqualTo(base.reached(folder, FIRST));
    assertThat(own.reached(folder, FIRST).sameAs(base.reached(folder, FIRST))).isFalse();
  }

  @Test
  void aProviderCountsForWhoReachesTheService() {
    ReachedCode first = withService("5").reached(folder, FIRST);

    assertThat(withService("6").reached(folder, FIRST).sameAs(first)).isFalse();
    assertThat(withService("6").reached(folder, SECOND))
        .isEqualTo(withService("5").reached(folder, SECOND));
  }

  private static CodeJar withService(String value) {
    return new CodeJar()
        .source("lib.Plan", "public interface Plan { int value(); }")
        .source(
            "lib.Provided",
            "public class Provided implements Plan { public int value() { return "
                + value
                + "; } }")
        .file("META-INF/services/lib.Plan", "# chosen\nlib.Provided # the only one\n")
        .first(
            "return load(lib.Plan.class).value(); } "
                + "<T> T load(Class<T> type) { return java.util.ServiceLoader.load(type).iterator().next();");
  }

  @Test
  void aProviderOfAServiceOfTheJdkCountsForAll() {
    CodeJar jar = new CodeJar().file("META-INF/services/java.sql.Driver", "lib.Other");

    assertThat(jar.reached(folder, FIRST).classes()).isEqualTo(6);
  }

  @Test
  void theVariantForAnotherJvmOfAReachedClassCounts() throws Exception {
    byte[] far =
        new CodeJar().compiled(Files.createDirectory(folder.resolve("a"))).get("lib/Far.class");
    CodeJar jar = new CodeJar().file("META-INF/versions/21/lib/Far.class", far);
    CodeJar plain = new CodeJar();

    assertThat(jar.reached(folder, FIRST).sameAs(plain.reached(folder, FIRST))).isFalse();
    assertThat(jar.reached(folder, FIRST).classes()).isEqualTo(5);
    assertThat(jar.reached(folder, SECOND)).isEqualTo(plain.reached(folder, SECOND));
  }

  @Test
  void theOrderOfJarsWithTheSameClassCounts() throws Exception {
    Path one = new CodeJar().pack(folder);
    Path two = new CodeJar().edit("lib.Far", "return 1;", "return 2;").pack(folder);

    ReachedCode oneFirst = CodeJar.reached(List.of(one, two), FIRST);
    assertThat(oneFirst.sameAs(CodeJar.reached(List.of(two, one), FIRST))).isFalse();
    assertThat(oneFirst.sameAs(CodeJar.reached(List.of(one, two), FIRST))).isTrue();
  }

  @Test
  void aFolderOfClassesIsReadAsAJarIs() throws Exception {
    Path classes = folder.resolve("classes");
    Path jar = new CodeJar().pack(folder);
    unpack(jar, classes);

    assertThat(CodeJar.reached(List.of(classes), FIRST))
        .isEqualTo(CodeJar.reached(List.of(jar), FIRST));
  }

  private static void unpack(Path jar, Path target) throws Exception {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        Path each = target.resolve(entry.getName());
        Files.createDirectories(each.getParent());
        Files.copy(file.getInputStream(entry), each);
      }
    }
  }

  @Test
  void aClassFileThatCannotBeReadMakesItsReachUnknown() {
    byte[] newer = new byte[64];
    System.arraycopy(
        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}, 0, newer, 0, 4);
    newer[7] = 127;
    CodeJar jar = new CodeJar().file("META-INF/versions/99/lib/Far.class", newer);

    assertThat(jar.reached(folder, FIRST).widened())
        .contains(
            "META-INF/versions/99/lib/Far.class is no class file that can be read, or was replaced");
    assertThat(jar.reached(folder, SECOND).widened()).isEmpty();
  }

  @Test
  void aClassFileThatIsReplacedMeanwhileMakesItsReachUnknown() throws Exception {
    Path classes = folder.resolve("classes");
    unpack(new CodeJar().pack(folder), classes);

    try (BenchmarkCode code = BenchmarkCode.read(List.of(classes))) {
      Files.copy(
          classes.resolve("lib/Other.class"),
          classes.resolve("lib/Far.class"),
          StandardCopyOption.REPLACE_EXISTING);
      assertThat(code.of(CodeJar.id(FIRST)).widened())
          .contains("lib/Far.class is no class file that can be read, or was replaced");
    }
  }

  @Test
  void classFilesOfJdk25AreRead() throws Exception {
    byte[] far =
        new CodeJar().compiled(Files.createDirectory(folder.resolve("a"))).get("lib/Far.class");
    far[7] = 69;
    ReachedCode reached =
        new CodeJar().file("META-INF/versions/25/lib/Far.class", far).reached(folder, FIRST);

    assertThat(reached.widened()).isEmpty();
  }

  @Test
  void aJarThatUnpacksToMoreThanTheLimitIsRefused() {
    Path jar = new CodeJar().file("bomb", new byte[3_000_000]).pack(folder);

    // Whichever of the threads meets the limit first names its entry.
    assertThatThrownBy(() -> CodeReader.read(List.of(jar), 1_000_000))
        .isInstanceOf(CodeProblem.class)
        .hasMessageMatching(
            "benchmarks\\.jar can't be read: entry \\S+: unpacked so far, it is .*");
  }

  @Test
  void whatIsNoJarIsRefusedWithItsName() throws Exception {
    Path jar = Files.writeString(folder.resolve("a.jar"), "no zip");

    assertThatThrownBy(() -> BenchmarkCode.read(List.of(jar)))
        .isInstanceOf(CodeProblem.class)
        .hasMessageContaining("a.jar can't be read");
    assertThatThrownBy(() -> BenchmarkCode.read(List.of(folder.resolve("absent.jar"))))
        .isInstanceOf(CodeProblem.class)
        .hasMessage("absent.jar can't be read: it does not exist");
  }

  @Test
  void aBrokenEntryIsRefusedWithItsNameCleaned() throws Exception {
    Path jar = new CodeJar().file("data/\u001b[31mred", "x".repeat(500)).pack(folder);
    byte[] bytes = Files.readAllBytes(jar);
    byte[] name = "data/\u001b[31mred".getBytes(StandardCharsets.UTF_8);
    int at = Collections.indexOfSubList(boxed(bytes), boxed(name)) + name.length;
    for (int i = at; i < at + 4; i++) {
      bytes[i] = -1;
    }
    Files.write(jar, bytes);

    assertThatThrownBy(() -> BenchmarkCode.read(List.of(jar)))
        .isInstanceOf(CodeProblem.class)
        .hasMessageContaining("entry data/?[31mred: ");
  }

  private static List<Byte> boxed(byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte each : bytes) {
      list.add(each);
    }
    return list;
  }
}
