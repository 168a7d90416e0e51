package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/**
 * The pages of {@code docs/suites} say what the sources, the policy and the baselines say. {@code
 * -Dplumbline.pages=refresh} writes them anew; nothing else does.
 */
@EnabledOnJre(value = JRE.JAVA_17, disabledReason = "other JDKs read Javadoc in other pieces")
final class SuitePagesTest {
  private static final Path FOLDER = Pages.ROOT.resolve("docs").resolve("suites");

  @Test
  void everyPageSaysWhatItIsMadeFrom() throws Exception {
    Map<String, String> pages = Pages.read().texts();
    if ("refresh".equals(System.getProperty("plumbline.pages"))) {
      write(pages);
    }
    assertThat(names()).as(stale("the folder")).isEqualTo(pages.keySet());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(page.getKey())))
          .as(stale("docs/suites/" + page.getKey()))
          .isEqualTo(page.getValue());
    }
  }

  private static String stale(String what) {
    return what + " is stale; make it anew with: " + Pages.REFRESH + "\n";
  }

  private static Set<String> names() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String name : names()) {
      if (!pages.containsKey(name)) {
        Files.delete(FOLDER.resolve(name));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void aPageIsTheSameEachTimeAndNamesNoPlaceOfThisMachine() throws Exception {
    Map<String, String> first = Pages.read().texts();
    assertThat(Pages.read().texts()).isEqualTo(first);
    for (String page : first.values()) {
      assertThat(page)
          .doesNotContain(Pages.ROOT.toString())
          .doesNotContain(System.getProperty("user.home") + "/")
          .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
    }
  }
}
