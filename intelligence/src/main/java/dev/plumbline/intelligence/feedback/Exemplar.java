package dev.plumbline.intelligence.feedback;

/**
 * An answer that was marked before.
 *
 * @param id what a marker calls it
 * @param text the answer
 * @param remark what was said of it
 */
public record Exemplar(String id, String text, String remark) {
  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException when a part is blank
   */
  public Exemplar {
    if (id.isBlank() || text.isBlank() || remark.isBlank()) {
      throw new IllegalArgumentException("exemplar \"" + id + "\" lacks an id, a text or a remark");
    }
  }
}
