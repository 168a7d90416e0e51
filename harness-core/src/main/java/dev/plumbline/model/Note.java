package dev.plumbline.model;

/**
 * A doubt that travels with a result.
 *
 * @param code what kind of doubt
 * @param subject what it is about: a benchmark, a file, a fact
 * @param seen what was seen, with its figures
 */
public record Note(NoteCode code, String subject, String seen) {
  /** What would help; from the code. */
  public String help() {
    return code.help();
  }
}
