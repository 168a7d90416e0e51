package dev.plumbline.cleanroom.scenario.policy;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the protections of a {@link Policy} are set to.
 *
 * @param allowedVariables names of the environment variables that commands may see
 * @param secretVariables names of variables whose values are secrets, beside those whose names say
 *     so; see {@link Redaction}
 * @param outputLimit the most bytes of a step's output that are kept, 1 to {@link #OUTPUT_CEILING}
 * @param limits what a command may use
 * @param auditLog the file that {@link Policy#HIGH} needs for its log
 */
public record PolicySettings(
    Set<String> allowedVariables,
    Set<String> secretVariables,
    int outputLimit,
    ResourceLimits limits,
    Optional<Path> auditLog) {

  /** The most bytes of one output that are kept whatever the policy. */
  public static final int OUTPUT_CEILING = 64 * 1024 * 1024;

  private static final int DEFAULT_OUTPUT_LIMIT = 1024 * 1024;
  private static final Set<String> DEFAULT_ALLOWED =
      Set.of("HOME", "LANG", "LC_ALL", "LC_CTYPE", "LOGNAME", "PATH", "TMPDIR", "TZ", "USER");

  /** Refuses a limit out of range, and copies the names. */
  public PolicySettings {
    allowedVariables = Set.copyOf(allowedVariables);
    secretVariables = Set.copyOf(secretVariables);
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(auditLog, "auditLog");
    if (outputLimit < 1 || outputLimit > OUTPUT_CEILING) {
      throw new IllegalArgumentException(
          "an output limit of "
              + outputLimit
              + " bytes; it has to be between 1 and "
              + OUTPUT_CEILING);
    }
  }

  /**
   * What a shell needs of the environment, 1 MiB of output, {@link ResourceLimits#defaults}, no
   * log.
   */
  public static PolicySettings defaults() {
    return new PolicySettings(
        DEFAULT_ALLOWED,
        Set.of(),
        DEFAULT_OUTPUT_LIMIT,
        ResourceLimits.defaults(),
        Optional.empty());
  }

  /** The same with other variables allowed. */
  public PolicySettings withAllowedVariables(Set<String> names) {
    return new PolicySettings(names, secretVariables, outputLimit, limits, auditLog);
  }

  /** The same with other variables known to be secrets. */
  public PolicySettings withSecretVariables(Set<String> names) {
    return new PolicySettings(allowedVariables, names, outputLimit, limits, auditLog);
  }

  /** The same with another limit on output, in bytes. */
  public PolicySettings withOutputLimit(int bytes) {
    return new PolicySettings(allowedVariables, secretVariables, bytes, limits, auditLog);
  }

  /** The same with other limits on commands. */
  public PolicySettings withLimits(ResourceLimits other) {
    return new PolicySettings(allowedVariables, secretVariables, outputLimit, other, auditLog);
  }

  /** The same with a log in this file, which is made if it isn't there. */
  public PolicySettings withAuditLog(Path file) {
    return new PolicySettings(
        allowedVariables, secretVariables, outputLimit, limits, Optional.of(file));
  }
}
