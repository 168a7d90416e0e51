package dev.plumbline.cleanroom.container;

/**
 * Makes a container.
 *
 * @param <H> the kind of handle
 */
@FunctionalInterface
public interface ContainerFactory<H extends ContainerHandle> {
  /**
   * Makes one and returns when it is ready.
   *
   * @return the handle, not null
   * @throws Exception when it could not be made; what was opened is freed again
   */
  H create() throws Exception;
}
