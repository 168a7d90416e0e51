package dev.plumbline.report;

/** Text that never grows over a limit: what does not fit is refused whole, never cut in two. */
final class BoundedText {
  private final StringBuilder text = new StringBuilder();
  private int free;

  BoundedText(int limit) {
    this.free = limit;
  }

  /** Appends if all of it fits while {@code reserve} characters stay free. */
  boolean append(String part, int reserve) {
    if (part.length() > free - reserve) {
      return false;
    }
    text.append(part);
    free -= part.length();
    return true;
  }

  /** Characters that may still be appended. */
  int free() {
    return free;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
