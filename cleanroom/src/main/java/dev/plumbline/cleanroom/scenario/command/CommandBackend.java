package dev.plumbline.cleanroom.scenario.command;

/** Where command steps run. */
public enum CommandBackend {
  /** In child processes of this JVM. */
  PROCESS,
  /** In a container that the runner starts for its first command and keeps until it is closed. */
  CONTAINER
}
