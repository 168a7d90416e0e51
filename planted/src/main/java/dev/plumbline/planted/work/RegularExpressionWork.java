package dev.plumbline.planted.work;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit is to find an address in a line of 90 characters, with two false starts before it. */
public final class RegularExpressionWork implements Work {
  private static final String LINE =
      "2026-11-21 10:15:30 INFO mail sent by user@host to first.last@example.org in 35 ms, queue 2";

  private final Matcher matcher =
      Pattern.compile("(?<name>[\\w.]+)@(?<place>\\w+)\\.(?:com|net|org)\\b").matcher(LINE);

  @Override
  public long unit(long carried) {
    matcher.reset();
    int end = matcher.find() ? matcher.end("place") - matcher.start("name") : 0;
    return carried * 31 + end;
  }
}
