package dev.plumbline.planted.work;

import java.util.Locale;

/**
 * A unit is a line of text with a word and two whole numbers, all of constant length. No fraction:
 * it takes many times as long until everything is compiled that one needs.
 */
public final class FormattingWork implements Work {
  @Override
  public long unit(long carried) {
    long number = 1000 + (carried & 0xfff);
    String line = String.format(Locale.ROOT, "%-8s|%6d|%08x", "unit", number, number);
    return carried * 31 + line.charAt(10) + line.length();
  }
}
