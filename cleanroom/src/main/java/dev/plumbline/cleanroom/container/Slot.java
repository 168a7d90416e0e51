package dev.plumbline.cleanroom.container;

import java.util.concurrent.CompletableFuture;

/** The place of one key: who makes the container, and the container once it is made. */
final class Slot {
  /**
   * Who makes it; null once it is made, for a registry must not keep the threads of its callers.
   */
  volatile Thread maker;

  final CompletableFuture<ContainerHandle> result = new CompletableFuture<>();

  /** Written before the result is completed, read after: the future orders the two. */
  long ticket;

  Slot(Thread maker) {
    this.maker = maker;
  }
}
