package dev.plumbline.cleanroom.scenario.policy;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text: what looks like one, and the values of environment variables that hold
 * one.
 *
 * <p>A variable holds a secret when it is named by the caller, or when a part of its name says so
 * ({@code TOKEN}, {@code SECRET}, {@code PASSWORD} …) and its value has at least {@value
 * #SHORTEST_GUESSED} characters: a shorter one would blacken half of every text. Empty values are
 * no secrets. A secret that was encoded, split or turned round is not found.
 */
public final class Redaction {
  /** What stands where a secret was. */
  public static final String MARK = "[redacted]";

  private static final int SHORTEST_GUESSED = 6;
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY");

  /** Bounded or possessive, each of them, so that hostile text takes no more than linear time. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              "-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[\\s\\S]*?"
                  + "(?:-----END [A-Z ]{0,32}PRIVATE KEY-----|\\z)",
              MARK),
          new Shape("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b", MARK),
          new Shape("\\bgh[pousr]_[A-Za-z0-9]{20,255}+", MARK),
          new Shape("\\bxox[abprs]-[A-Za-z0-9-]{10,255}+", MARK),
          new Shape("(?<![\\w-])eyJ[\\w-]{8,4096}+\\.eyJ[\\w-]{8,4096}+\\.[\\w-]{8,4096}+", MARK),
          new Shape("(?i)\\b((?:bearer|basic)[ \\t]{1,4})[\\w.~+/=-]{8,4096}+", "$1" + MARK),
          new Shape(
              "(?i)\\b([a-z][a-z0-9+.-]{1,20}://[^\\s/:@]{0,256}:)[^\\s/@]{1,256}@",
              "$1" + MARK + "@"),
          new Shape(
              "(?i)((?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key"
                  + "|credentials?)[\\w.-]{0,64}+[\"']?[ \\t]{0,4}[=:][ \\t]{0,4})"
                  + "(?:\"[^\"\\n]{1,4096}\"|'[^'\\n]{1,4096}'|[^\\s\"']{1,4096})",
              "$1" + MARK));

  private record Shape(Pattern pattern, String replacement) {
    Shape(String pattern, String replacement) {
      this(Pattern.compile(pattern), replacement);
    }
  }

  private final List<String> values;
  private final int longest;

  private Redaction(List<String> values) {
    this.values = values;
    this.longest =
        values.stream()
            .mapToInt(value -> value.getBytes(StandardCharsets.UTF_8).length)
            .max()
            .orElse(0);
  }

  /**
   * A redaction.
   *
   * @param variables the environment whose secrets are looked for
   * @param named names of variables that hold one, whatever they are called
   */
  public static Redaction of(Map<String, String> variables, Set<String> named) {
    // The longest first: a secret may hold another.
    Set<String> secrets =
        new TreeSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(value -> value));
    variables.forEach(
        (name, value) -> {
          boolean guessed =
              value.length() >= SHORTEST_GUESSED
                  && SECRET_NAME.matcher(name.toUpperCase(Locale.ROOT)).find();
          if (!value.isEmpty() && (guessed || named.contains(name))) {
            secrets.add(value);
          }
        });
    return new Redaction(List.copyOf(secrets));
  }

  /** The text without its secrets. */
  public String apply(String text) {
    String clean = text;
    for (String value : values) {
      clean = clean.replace(value, MARK);
    }
    for (Shape shape : SHAPES) {
      clean = shape.pattern().matcher(clean).replaceAll(shape.replacement());
    }
    return clean;
  }

  /** How many bytes the longest known value has; 0 when none is known. */
  public int longestValue() {
    return longest;
  }
}
