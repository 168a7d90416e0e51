package dev.plumbline.planted.work;

import java.util.Locale;

/** A unit is a line of text with a word, a whole number and a fraction, all of constant length. */
public final class FormattingWork implements Work {
  @Override
  public long unit(long carried) {
    long number = 1000 + (carried & 0xfff);
    String line = String.format(Locale.ROOT, "%s took %d of %.2f ms", "unit", number, number / 8.0);
    return carried * 31 + line.charAt(10) + line.length();
  }
}
