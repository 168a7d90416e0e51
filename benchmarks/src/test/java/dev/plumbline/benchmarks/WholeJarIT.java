package dev.plumbline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Holds the one jar against the modules it is made of. */
final class WholeJarIT {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path JAR = Path.of("target", "benchmarks.jar");

  @Test
  void everyBenchmarkOfEverySuiteIsListedAndNoOther() throws IOException {
    assertThat(suites()).isNotEmpty();
    List<String> expected = new ArrayList<>();
    for (Path suite : suites()) {
      List<String> own = lines(suite.resolve("target/classes/META-INF/BenchmarkList"));
      assertThat(own).as("benchmarks of %s", suite.getFileName()).isNotEmpty();
      expected.addAll(own);
    }
    assertThat(entry("META-INF/BenchmarkList").lines().filter(line -> !line.isBlank()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyHintToTheCompilerIsKept() throws IOException {
    List<String> expected = new ArrayList<>();
    for (Path suite : suites()) {
      expected.addAll(lines(suite.resolve("target/classes/META-INF/CompilerHints")));
    }
    assertThat(entry("META-INF/CompilerHints").lines()).containsAll(expected);
  }

  @Test
  void theManifestNamesTheCommandAndTheVersionAndNothingOfTheBuild() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("dev.plumbline.cli.Main");
      assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).isNotBlank();
      assertThat(manifest.keySet().stream().map(Object::toString))
          .containsExactlyInAnyOrder(
              "Manifest-Version", "Main-Class", "Implementation-Title", "Implementation-Version");
    }
  }

  @Test
  void servicesOfSeveralPartsAreMerged() throws IOException {
    assertThat(entry("META-INF/services/com.fasterxml.jackson.core.JsonFactory").lines())
        .contains(
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.dataformat.yaml.YAMLFactory");
  }

  @Test
  void thePolicyOfTheRootTravelsInTheJar() throws IOException {
    assertThat(entry("META-INF/plumbline.yml"))
        .isEqualTo(Files.readString(ROOT.resolve("plumbline.yml")));
  }

  @Test
  void theModelsAreInTheJarAndNoneOfTheCodeTheyComeWith() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("all-minilm-l6-v2.onnx", "all-minilm-l6-v2-tokenizer.json")
          .contains("all-minilm-l6-v2-q.onnx", "all-minilm-l6-v2-q-tokenizer.json")
          .noneMatch(name -> name.startsWith("dev/langchain4j/"));
    }
  }

  @Test
  void nativeCodeOfTheModelsIsThatOfOnePlatformUnlessAskedFor() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> platforms =
          jar.stream()
              .filter(entry -> !entry.isDirectory())
              .map(ZipEntry::getName)
              .filter(name -> name.matches("(ai/onnxruntime/native|native/lib)/[^/]+/.*"))
              .map(name -> name.replaceFirst(".*?(?:native/lib|native)/([^/]+)/.*", "$1"))
              .distinct()
              .toList();
      assertThat(platforms).contains("linux-x64", "linux-x86_64");
      if (!Boolean.getBoolean("plumbline.allPlatforms")) {
        assertThat(platforms).hasSize(2);
      }
    }
  }

  @Test
  void theStoresNativeCodeIsInTheJarForThisPlatformAlone() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> libraries =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.matches("(org/sqlite/native|org/lmdbjava/native|jni)/.*[^/]"))
              .toList();
      String[] needed = {
        "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
        "org/lmdbjava/native/x86_64-linux-gnu.so",
        "jni/x86_64-Linux/libjffi-1.2.so"
      };
      assertThat(libraries).contains(needed);
      if (!Boolean.getBoolean("plumbline.allPlatforms")) {
        assertThat(libraries).containsExactlyInAnyOrder(needed);
      }
    }
  }

  @Test
  void noSignatureOrModuleDescriptorOfAPartIsLeft() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"))
          .noneMatch(name -> name.endsWith("module-info.class"));
    }
  }

  /** jcstress has a licence of its own kind, and is for tests alone. */
  @Test
  void nothingThatOnlyTestsNeedIsInTheJar() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.startsWith("org/openjdk/jcstress/"))
          .noneMatch(name -> name.startsWith("org/junit/"))
          .anyMatch(name -> name.startsWith("org/openjdk/jmh/"));
    }
  }

  @Test
  void theJarKnowsItsVersionAndListsItsBenchmarks() throws Exception {
    assertThat(called("--version")).matches("plumbline [0-9]\\S*\n");
    assertThat(called("list", "--profile", "smoke")).contains("ContainerReuse.reuseExisting");
    assertThat(called("-l", "Reuse").lines())
        .contains("dev.plumbline.benches.cleanroom.ContainerReuse.reuseExisting")
        .noneMatch(line -> line.contains("CleanroomCreation"));
  }

  private static String called(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The JVM announces these on the stream that is compared.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static List<Path> suites() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> String.valueOf(folder.getFileName()).startsWith("benches-"))
          .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
          .sorted()
          .toList();
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readString(file).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String entry(String name) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      assertThat(entry).as(name).isNotNull();
      return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
