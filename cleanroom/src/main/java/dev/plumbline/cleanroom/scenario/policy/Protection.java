package dev.plumbline.cleanroom.scenario.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A policy at work: every protection is in force or absent as its level says. Safe for threads. */
public final class Protection implements AutoCloseable {
  /** What is read beyond the limit, so that a secret across it is seen whole and taken out. */
  private static final int LEAST_MARGIN = 16 * 1024;

  private final Policy policy;
  private final PolicySettings settings;
  private final Map<String, String> environment;
  private final Redaction redaction;
  private final AuditLog auditLog;

  private Protection(
      Policy policy, PolicySettings settings, Map<String, String> variables, AuditLog auditLog) {
    this.policy = policy;
    this.settings = settings;
    this.environment =
        policy.filtersEnvironment()
            ? new EnvironmentFilter(settings.allowedVariables()).apply(variables)
            : Collections.unmodifiableMap(new TreeMap<>(variables));
    this.redaction = Redaction.of(variables, settings.secretVariables());
    this.auditLog = auditLog;
  }

  /**
   * Opens what the policy needs.
   *
   * @param variables the environment before any filter
   * @throws IOException when the log can't be opened
   * @throws IllegalArgumentException when the policy needs a log and the settings name none
   */
  public static Protection open(
      Policy policy, PolicySettings settings, Map<String, String> variables) throws IOException {
    AuditLog log = null;
    if (policy.audits()) {
      log =
          AuditLog.open(
              settings
                  .auditLog()
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "policy " + policy + " needs a file for its log: withAuditLog")));
    }
    return new Protection(policy, settings, variables, log);
  }

  /** The variables that steps may see. */
  public Map<String, String> environment() {
    return environment;
  }

  /** A folder for one scenario, where the policy gives it one; to be closed after it. */
  public Optional<PrivateFolder> folder(Path parent) throws IOException {
    return policy.hasPrivateFolder() ? Optional.of(PrivateFolder.make(parent)) : Optional.empty();
  }

  /** The command under the limits that the policy sets. */
  public List<String> limited(List<String> command) {
    return policy.limitsResources() ? settings.limits().over(command) : command;
  }

  /** How many bytes of a step's output have to be read into memory, at most. */
  public int keep() {
    return limit() + margin();
  }

  private int limit() {
    return policy.limitsOutput() ? settings.outputLimit() : PolicySettings.OUTPUT_CEILING;
  }

  private int margin() {
    return policy.redacts() ? Math.max(LEAST_MARGIN, redaction.longestValue()) : 0;
  }

  /** A message without secrets. */
  public String redacted(String text) {
    return policy.redacts() ? redaction.apply(text) : text;
  }

  /**
   * What may be told of an output.
   *
   * @param text what there is of it
   * @param omitted how many bytes are missing at its end already
   */
  public KeptText tell(String text, long omitted) {
    String clean = redacted(text);
    // The end of a cut text may be the beginning of a secret that no pattern knows.
    int safe = omitted == 0 ? clean.length() : Math.max(0, clean.length() - margin());
    if (safe == clean.length() && safe <= limit() / 3) {
      return new KeptText(clean, omitted);
    }
    byte[] bytes = clean.getBytes(StandardCharsets.UTF_8);
    int end = clean.substring(0, safe).getBytes(StandardCharsets.UTF_8).length;
    end = Math.min(end, limit());
    while (end > 0 && end < bytes.length && isWithinCharacter(bytes[end])) {
      end--;
    }
    return new KeptText(
        new String(bytes, 0, end, StandardCharsets.UTF_8), omitted + bytes.length - end);
  }

  private static boolean isWithinCharacter(byte next) {
    return (next & 0xC0) == 0x80;
  }

  /**
   * Writes down what happened, where the policy says so; secrets in the detail are taken out.
   *
   * @throws IOException when it can't be written
   */
  public void audit(Instant instant, String scenario, String event, String step, String detail)
      throws IOException {
    if (auditLog != null) {
      auditLog.append(instant, scenario, event, step, redacted(detail));
    }
  }

  @Override
  public void close() throws IOException {
    if (auditLog != null) {
      auditLog.close();
    }
  }
}
