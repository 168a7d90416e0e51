package dev.plumbline.cli;

import dev.plumbline.cli.files.PolicyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where what a policy names by a relative path lies: beside the file itself. */
final class PolicyFolder {
  private PolicyFolder() {}

  /** The folder of the policy file; empty when the rules come from within a jar or are built in. */
  static Optional<Path> of(RulesOptions rules, Invocation invocation) {
    if (rules.policy().isPresent()) {
      return Optional.ofNullable(
          invocation.path(rules.policy().get()).toAbsolutePath().normalize().getParent());
    }
    Path folder = invocation.surroundings().folder().toAbsolutePath().normalize();
    return Files.isRegularFile(folder.resolve(PolicyFiles.NAME))
        ? Optional.of(folder)
        : Optional.empty();
  }
}
