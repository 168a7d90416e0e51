package dev.plumbline.cleanroom.service;

/** Where a service is in its life. */
public enum ServiceState {
  /** Known, never started. */
  REGISTERED,
  /** Being started. */
  STARTING,
  /** Started, and healthy when it was. */
  RUNNING,
  /** Being stopped. */
  STOPPING,
  /** Stopped, what it held is free. */
  STOPPED,
  /** A start or a stop failed. */
  FAILED
}
