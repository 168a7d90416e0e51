package dev.plumbline.benchmarks.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a policy file that stand right above the processes they are about. */
final class ProcessQuestions {
  private static final String SECTION = "processes:";
  private static final Pattern COMMENT = Pattern.compile(" {2}# ?(.*)");
  private static final Pattern NAME = Pattern.compile(" {2}([A-Za-z0-9_-]+):.*");

  private ProcessQuestions() {}

  /**
   * The comment of each process, as one line; empty where a blank line or nothing stands above it.
   *
   * @param lines of the file
   */
  static Map<String, String> of(List<String> lines) {
    Map<String, String> comments = new LinkedHashMap<>();
    int start = lines.indexOf(SECTION);
    StringBuilder comment = new StringBuilder();
    for (String line : start < 0 ? List.<String>of() : lines.subList(start + 1, lines.size())) {
      Matcher said = COMMENT.matcher(line);
      Matcher named = NAME.matcher(line);
      if (said.matches()) {
        comment.append(comment.isEmpty() ? "" : " ").append(said.group(1).strip());
        continue;
      }
      if (named.matches()) {
        comments.put(named.group(1), comment.toString());
      } else if (!line.isEmpty() && !line.startsWith(" ")) {
        break; // the next section
      }
      comment.setLength(0);
    }
    return comments;
  }
}
