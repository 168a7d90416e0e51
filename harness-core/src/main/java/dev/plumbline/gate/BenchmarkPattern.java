package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;

/**
 * Which benchmarks a rule is about. Two forms:
 *
 * <ul>
 *   <li>a plain word ({@code cleanroom_creation}, {@code containerReuse}) names a class, a method,
 *       or class and method; case and underscores make no difference;
 *   <li>anything with a dot, colon, space or {@code *} is a glob, where {@code *} stands for any
 *       characters. It is held against the full name ({@code org.acme.Registry.lookup}), against
 *       class and method ({@code Registry.lookup}), and against both followed by mode and
 *       parameters ({@code Registry.lookup:avgt size=10}).
 * </ul>
 */
public final class BenchmarkPattern {
  private final String pattern;
  private final boolean word;

  private BenchmarkPattern(String pattern, boolean word) {
    this.pattern = pattern;
    this.word = word;
  }

  /** The pattern of a text; every text is one. */
  public static BenchmarkPattern of(String text) {
    boolean word =
        !text.isEmpty() && text.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    return new BenchmarkPattern(word ? BenchmarkNames.plain(text) : text, word);
  }

  /** Whether a pattern's text matches a benchmark. */
  public static boolean matches(String text, BenchmarkId id) {
    return of(text).matches(id);
  }

  /** Whether the rule is about this benchmark. */
  public boolean matches(BenchmarkId id) {
    return matches(BenchmarkNames.of(id));
  }

  boolean matches(BenchmarkNames names) {
    if (word) {
      return pattern.equals(names.type())
          || pattern.equals(names.method())
          || (pattern.length() == names.type().length() + names.method().length()
              && pattern.startsWith(names.type())
              && pattern.endsWith(names.method()));
    }
    return glob(pattern, names.brief())
        || glob(pattern, names.full())
        || glob(pattern, names.briefText())
        || glob(pattern, names.fullText());
  }

  /** Whether a text matches, in time at most the product of the two lengths. */
  static boolean glob(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
