package dev.plumbline.intelligence.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what tells who somebody is: addresses of mail, telephone numbers and students' personal
 * identifiers. By form only; names are not found.
 */
public final class PersonalData {

  /** What was found. */
  public enum Kind {
    /** An address of mail, such as {@code a.b@example.org}. */
    MAIL_ADDRESS("[\\w.%+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,63}"),
    /** A telephone number of 9 to 15 digits that begins with + or 0, grouped or not. */
    TELEPHONE("(?<![\\w+])(?:\\+|0)\\d(?:[ ()-]{0,2}\\d){7,13}(?!\\d)"),
    /** A letter and seven digits, as the Open University numbers its students. */
    STUDENT("\\b[A-Z]\\d{7}\\b");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /**
   * A place in a text.
   *
   * @param kind what it is
   * @param start its first character
   * @param end the first character after it
   */
  public record Finding(Kind kind, int start, int end) {}

  /**
   * A text without personal data.
   *
   * @param text the text, each finding replaced by its kind in brackets
   * @param findings what was taken out; places are those in the text before
   */
  public record Redacted(String text, List<Finding> findings) {
    /** Copies the list. */
    public Redacted {
      findings = List.copyOf(findings);
    }
  }

  private PersonalData() {}

  /** What a text has, in its order; of two that overlap the one that begins first. */
  public static List<Finding> find(String text) {
    List<Finding> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(text);
      while (matcher.find()) {
        all.add(new Finding(kind, matcher.start(), matcher.end()));
      }
    }
    all.sort(Comparator.comparingInt(Finding::start));
    List<Finding> apart = new ArrayList<>();
    int end = 0;
    for (Finding finding : all) {
      if (finding.start() >= end) {
        apart.add(finding);
        end = finding.end();
      }
    }
    return apart;
  }

  /** The text with every finding taken out. */
  public static Redacted redact(String text) {
    List<Finding> findings = find(text);
    if (findings.isEmpty()) {
      return new Redacted(text, findings);
    }
    StringBuilder without = new StringBuilder(text.length());
    int kept = 0;
    for (Finding finding : findings) {
      without.append(text, kept, finding.start()).append('[').append(finding.kind()).append(']');
      kept = finding.end();
    }
    return new Redacted(without.append(text, kept, text.length()).toString(), findings);
  }
}
