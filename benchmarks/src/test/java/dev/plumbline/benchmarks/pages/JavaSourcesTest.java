package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Comments come out of sources as they were meant. */
final class JavaSourcesTest {
  @TempDir Path folder;

  private Map<String, JavaSources.Type> read(String source) throws Exception {
    Path file = folder.resolve("Waiting.java");
    Files.writeString(file, source);
    return JavaSources.read(List.of(file));
  }

  @Test
  void paragraphsListsCodeAndLinksBecomeMarkdown() throws Exception {
    JavaSources.Type type =
        read("""
                package a.b;
                /**
                 * How long does {@code a|b} wait? Row CL-1; against
                 * {@link #other} and {@link java.util.List#of list}.
                 *
                 * <p>Sizes, <b>all</b> &lt; 5_000:
                 * <ul>
                 *   <li>one, with -p size=1
                 *   <li>{@value #MANY}
                 * </ul>
                 */
                class Waiting {
                  /** The comment of a nested type. */
                  static class State {
                    /** How many wait. */
                    @org.openjdk.jmh.annotations.Param({"1", "2"}) int waiting;
                    int other;
                  }
                  /** Waits. */
                  @Benchmark public void await(State state) {}
                  /** Helps. */
                  void help() {}
                }
                """)
            .get("a.b.Waiting");
    assertThat(type.comment().blocks())
        .containsExactly(
            "How long does `a|b` wait? Row CL-1; against `other` and list.",
            "Sizes, all &lt; 5\\_000:",
            "- one, with -p size=1",
            "- `MANY`");
    assertThat(type.benchmarks()).containsOnlyKeys("await");
    assertThat(type.benchmarks().get("await").blocks()).containsExactly("Waits.");
  }

  @Test
  void parametersOfNestedStatesAreFoundWithTheirComments() throws Exception {
    Map<String, JavaSources.Type> types =
        read(
            """
            package a.b;
            class Waiting {
              static class State {
                /** How many wait. */
                @Param("1") int waiting;
                /** No parameter. */
                int other;
              }
            }
            """);
    assertThat(types.get("a.b.Waiting.State").parameters()).containsOnlyKeys("waiting");
    assertThat(types.get("a.b.Waiting.State").parameters().get("waiting").first())
        .isEqualTo("How many wait.");
    assertThat(types.get("a.b.Waiting").comment().blocks()).isEmpty();
  }

  @Test
  void aSourceThatIsNoJavaIsAProblem() {
    assertThatThrownBy(() -> read("class {"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Waiting.java");
  }

  @Test
  @EnabledOnJre(value = JRE.JAVA_17, disabledReason = "other JDKs read Javadoc in other pieces")
  void aBlockOfCodeKeepsItsLines() throws Exception {
    assertThat(
            read("""
                    package a.b;
                    /**
                     * Sends:
                     * <pre>{@code
                     * a *b*
                     *   c
                     * }</pre>
                     * and waits.
                     */
                    class Waiting {}
                    """)
                .get("a.b.Waiting")
                .comment()
                .blocks())
        .containsExactly("Sends:", "```text\na *b*\n   c\n```", "and waits.");
  }

  @Test
  void markupThatNoPageKnowsIsAProblemOnceItIsAskedFor() throws Exception {
    JavaSources.Type type = read("/** <table>no</table> */ class Waiting {}").get("null.Waiting");
    assertThatThrownBy(type.comment()::blocks)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table");
  }
}
