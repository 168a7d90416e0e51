package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question is the comment right above a process, and no other comment. */
final class ProcessQuestionsTest {
  private static Map<String, String> of(String text) {
    return ProcessQuestions.of(List.of(text.split("\n")));
  }

  @Test
  void theLinesRightAboveAProcessAreItsComment() {
    assertThat(
            of(
                """
                # How does the file begin?
                processes:
                  # About the next two.

                  # How long does
                  # it build? Twice.
                  build-cold:
                    # How is it called?
                    command: [make]
                  silent: {command: [true]}
                  # How long does it start?
                  start: {command: [a]}

                # How are objectives met?
                slos:
                  start_up: {benchmark: process.start, target: 1s}
                """))
        .containsExactly(
            Map.entry("build-cold", "How long does it build? Twice."),
            Map.entry("silent", ""),
            Map.entry("start", "How long does it start?"));
  }

  @Test
  void aFileWithoutProcessesAsksNothing() {
    assertThat(of("preset: default\n  start: {}\n")).isEmpty();
  }
}
