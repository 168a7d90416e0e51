package dev.plumbline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show is what the command prints: every console block is run and compared. */
final class DocumentationIT {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String COMMAND = "java -jar benchmarks/target/benchmarks.jar";
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

  @TempDir private static Path scratch;

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve), files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static List<ConsoleBlock> blocks() throws IOException {
    List<ConsoleBlock> blocks = new ArrayList<>();
    for (Path document : documents()) {
      blocks.addAll(ConsoleBlock.of(document, Files.readAllLines(document)));
    }
    return blocks;
  }

  @Test
  void theDocumentsShowCommands() throws IOException {
    assertThat(blocks()).hasSizeGreaterThanOrEqualTo(2);
  }

  @TestFactory
  Stream<DynamicTest> aConsoleBlockPrintsWhatTheDocumentShows() throws IOException {
    return blocks().stream()
        .map(
            block ->
                dynamicTest(
                    ROOT.relativize(block.document()) + ":" + block.line(), () -> run(block)));
  }

  @TestFactory
  Stream<DynamicTest> aLinkLeadsToAFile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      Matcher links = LINK.matcher(Files.readString(document));
      while (links.find()) {
        String target = links.group(1);
        if (!target.startsWith("http")) {
          Path file = document.getParent().resolve(target).normalize();
          tests.add(
              dynamicTest(
                  ROOT.relativize(document) + " → " + target, () -> assertThat(file).exists()));
        }
      }
    }
    return tests.stream();
  }

  private static void run(ConsoleBlock block) throws IOException, InterruptedException {
    int exitCode = 0;
    for (ConsoleBlock.Step step : block.steps()) {
      String shown = block.comparable(step.output());
      if (step.command().equals("echo $?")) {
        assertThat(shown).as("exit code").isEqualTo(Integer.toString(exitCode));
        continue;
      }
      assertThat(step.command())
          .as("a command in a console block; show what is not run in a sh block")
          .startsWith(COMMAND);
      Path output = Files.createTempFile(scratch, "block", ".txt");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(
                  "bash", "-c", "\"" + java + "\"" + step.command().substring("java".length()))
              .directory(ROOT.toFile())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("no end after 5 minutes: " + step.command());
      }
      exitCode = process.exitValue();
      String printed = block.comparable(Files.readString(output, StandardCharsets.UTF_8));
      assertMatches(step.command(), shown, printed);
    }
  }

  /** A line {@code …} in the document stands for any lines. */
  private static void assertMatches(String command, String shown, String printed) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown.split("\n", -1)) {
      pattern.append(
          line.strip().equals("…") ? "(?:.*\\R)*?" : "(?:" + Pattern.quote(line) + ")\\R?");
    }
    // A document may end in a line that stands for the rest.
    String whole = printed.endsWith("\n") ? printed : printed + "\n";
    assertThat(whole.matches("(?U)" + pattern))
        .as("$ %s%nthe document shows:%n%s%nbut it prints:%n%s", command, shown, printed)
        .isTrue();
  }
}
