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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                  static final int MANY = 1_000;
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
            "- 1000");
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

  @ParameterizedTest
  @CsvSource({
    "static final int MANY = 64 * (1_024 - 24) / 2 + 1;, #MANY, 32001",
    "static final long MANY = -200L;, #MANY, -200",
    "static final String MANY = \"five_six\";, Waiting#MANY, five\\_six",
    "static final double MANY = 0.5;, a.b.Waiting#MANY, 0.5",
    "static class Other { static final int MANY = 7; }, Other#MANY, 7",
  })
  void aConstantIsShownByItsValue(String constant, String reference, String shown)
      throws Exception {
    String source =
        "package a.b; class Waiting { %s\n static class State { /** Of {@value %s}. */ @Param int a; } }";
    assertThat(
            read(source.formatted(constant, reference))
                .get("a.b.Waiting.State")
                .parameters()
                .get("a")
                .first())
        .isEqualTo("Of " + shown + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final int OTHER = 1;",
        "static final int MANY = OTHER;",
        "final int MANY = 1;",
        "static final int MANY = 1 / 0;",
        "static final long MANY = 9_000_000_000_000_000_000L * 2;",
      })
  void aConstantWhoseValueNobodyKnowsIsAProblem(String constant) throws Exception {
    JavaSources.Type type =
        read("/** At most {@value #MANY}. */ class Waiting { " + constant + " }")
            .get("null.Waiting");
    assertThatThrownBy(type.comment()::blocks)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no page knows the value of {@value #MANY}");
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
