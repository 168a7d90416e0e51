package dev.plumbline.cli.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The commit that is checked out in a folder.
 *
 * @param commit its full hash
 * @param dirty whether tracked files differ from it; empty when git could not tell in time
 */
public record WorkingCopy(String commit, Optional<Boolean> dirty) {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Asks git; empty without git, outside a work tree and before the first commit. */
  public static Optional<WorkingCopy> of(Path folder) {
    Optional<String> commit =
        ShortCommand.run(folder, LIMIT, List.of("git", "rev-parse", "--verify", "HEAD"))
            .map(String::strip)
            .filter(text -> text.matches("[0-9a-f]{40,64}"));
    return commit.map(
        hash ->
            new WorkingCopy(
                hash,
                ShortCommand.run(
                        folder,
                        LIMIT,
                        List.of("git", "status", "--porcelain", "--untracked-files=no"))
                    .map(changes -> !changes.isBlank())));
  }
}
