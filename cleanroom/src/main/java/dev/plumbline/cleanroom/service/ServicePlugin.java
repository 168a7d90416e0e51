package dev.plumbline.cleanroom.service;

import dev.plumbline.cleanroom.health.Health;

/** A service that an environment can start. The registry never calls two methods at once. */
public interface ServicePlugin {

  /** The name it is registered by; not blank, and always the same. */
  String name();

  /**
   * Starts the service and returns when it is ready.
   *
   * @throws Exception when it isn't; the registry then calls {@link #stop} to free what was opened
   */
  void start() throws Exception;

  /**
   * Stops the service and returns when what it held is free. Does nothing when there is nothing to
   * free, also after a failed start.
   *
   * @throws Exception when something could not be freed; the registry may call again
   */
  void stop() throws Exception;

  /**
   * Asks the running service.
   *
   * @return what was found
   * @throws Exception counted as unhealthy
   */
  Health health() throws Exception;
}
