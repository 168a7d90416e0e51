package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model asks nobody for anything and leaves nothing behind. */
final class SelfContainedTest {
  private static final String OPT_OUT = "OPT_OUT_TRACKING";

  @TempDir Path temporary;
  @TempDir Path home;

  @Test
  void theLibraryLeftToItselfAsksForACloudsMetadata() throws Exception {
    assertThat(probe("library", Map.of()))
        .anyMatch(line -> line.startsWith(OutboundProbe.ASKED + "http://169.254.169.254/"))
        .contains(OutboundProbe.DONE);
  }

  @Test
  void openingAModelAsksForNothing() throws Exception {
    assertThat(probe("model", Map.of()))
        .noneMatch(line -> line.startsWith(OutboundProbe.ASKED))
        .contains(OutboundProbe.DONE);
  }

  @Test
  void anEnvironmentThatAllowsAskingChangesNothing() throws Exception {
    assertThat(probe("model", Map.of(OPT_OUT, "false")))
        .noneMatch(line -> line.startsWith(OutboundProbe.ASKED))
        .contains(OutboundProbe.DONE);
  }

  @Test
  void noLibraryIsLeftInTheHomeOrAmongTheTemporaryFiles() throws Exception {
    assertThat(probe("model", Map.of())).contains(OutboundProbe.DONE);
    assertThat(files(home)).isEmpty();
    assertThat(files(temporary)).isEmpty();
  }

  private List<String> probe(String what, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                OutboundProbe.class.getName(),
                what)
            .redirectErrorStream(true);
    builder.environment().remove(OPT_OUT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
