package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Texts of others do nothing on a page, and rows stand in their order. */
final class MarkdownTest {
  @Test
  void signsOfMarkdownStandForThemselves() {
    assertThat(Markdown.text("a*b_c|d`e<f>[g]\\")).isEqualTo("a\\*b\\_c\\|d\\`e\\<f\\>\\[g\\]\\\\");
    assertThat(Markdown.code("a|`b")).isEqualTo("`a\\|'b`");
  }

  @Test
  void aTableHasALineForEachRowAndNoneWithoutRows() {
    assertThat(Markdown.table(List.of("a", "b"), List.of(List.of("1", "2"))))
        .isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |\n");
    assertThat(Markdown.table(List.of("a"), List.of())).isEmpty();
  }

  @Test
  void itemsOfAListStandTogetherAndParagraphsApart() {
    assertThat(Markdown.blocks(List.of("One.", "- a", "- b", "Two.")))
        .isEqualTo("One.\n\n- a\n- b\n\nTwo.\n");
  }

  @Test
  void rowNineStandsBeforeRowTen() {
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    rows.addAll(List.of("CL-10", "SLO-2", "CL-9", "AW-30"));
    assertThat(rows).containsExactly("AW-30", "CL-9", "CL-10", "SLO-2");
  }
}
