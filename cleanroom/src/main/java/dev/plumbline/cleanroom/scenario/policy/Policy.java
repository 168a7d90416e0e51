package dev.plumbline.cleanroom.scenario.policy;

/** How far a scenario is kept from what is around it; each level has all of the one before. */
public enum Policy {
  /** Nothing but a ceiling on output, so that a flood can't take the JVM with it. */
  LOW,
  /**
   * Commands see only the environment variables of an allow list, secrets are taken out of what
   * steps tell, and output beyond a limit is dropped.
   */
  MEDIUM,
  /**
   * Also: what happens is written to an append-only log, a scenario has a folder that only its user
   * may enter and that is deleted after it, commands run under resource limits, and containers have
   * no network.
   */
  HIGH;

  /** Whether only variables of the allow list reach a command. */
  public boolean filtersEnvironment() {
    return this != LOW;
  }

  /** Whether secrets are taken out of output and messages. */
  public boolean redacts() {
    return this != LOW;
  }

  /** Whether the caller's limit on output holds, instead of the ceiling. */
  public boolean limitsOutput() {
    return this != LOW;
  }

  /** Whether there is a log of what happened. */
  public boolean audits() {
    return this == HIGH;
  }

  /** Whether a scenario has a folder of its own. */
  public boolean hasPrivateFolder() {
    return this == HIGH;
  }

  /** Whether commands run under resource limits. */
  public boolean limitsResources() {
    return this == HIGH;
  }

  /** Whether containers are cut off from the network. */
  public boolean cutsNetwork() {
    return this == HIGH;
  }
}
