package dev.plumbline.cleanroom.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What is reloaded, and how.
 *
 * @param template the file that is watched; the end of its name says the format of what it renders,
 *     see {@link ConfigurationFormat#ofFile}
 * @param result where the result is written as JSON; another file
 * @param variables what the template sees, see {@link TemplateRenderer#render}
 * @param quiet how long no event must come for a save to be over, 0 to 1 minute
 */
public record HotReloadOptions(
    Path template, Path result, Map<String, Object> variables, Duration quiet) {

  // An editor that empties a file and writes it anew takes far less than this between the two. If
  // one took more, the half file would be refused and the whole one run right after.
  private static final Duration QUIET = Duration.ofMillis(2);

  /**
   * Refuses missing parts, and a result that would overwrite the template.
   *
   * @throws IllegalArgumentException when both are the same file or the template's name says no
   *     format
   */
  public HotReloadOptions {
    Objects.requireNonNull(quiet, "quiet");
    variables = Map.copyOf(variables);
    ConfigurationFormat.ofFile(template.getFileName().toString());
    if (absolute(template).equals(absolute(result))) {
      throw new IllegalArgumentException("the result would overwrite the template " + template);
    }
  }

  /** No variables, and a quiet period of 2 ms. */
  public static HotReloadOptions of(Path template, Path result) {
    return new HotReloadOptions(template, result, Map.of(), QUIET);
  }

  /** The same with other variables. */
  public HotReloadOptions withVariables(Map<String, Object> other) {
    return new HotReloadOptions(template, result, other, quiet);
  }

  /** The same with another quiet period. */
  public HotReloadOptions withQuiet(Duration other) {
    return new HotReloadOptions(template, result, variables, other);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
