package dev.plumbline.cleanroom.container;

/** Something running that can be used again by whoever asks for the same key. */
public interface ContainerHandle {

  /**
   * Whether it still works. Called on every hit that asks for a liveness check, so it should be
   * quick, and false rather than an exception when in doubt.
   */
  boolean isAlive();

  /**
   * Ends it and frees what it holds.
   *
   * @throws Exception when something could not be freed
   */
  void close() throws Exception;
}
