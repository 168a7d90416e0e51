package dev.plumbline.cleanroom.container;

import java.util.concurrent.atomic.AtomicInteger;

/** A container that lives as long as a test says. */
final class FakeContainer implements ContainerHandle {
  volatile boolean alive = true;
  final AtomicInteger closes = new AtomicInteger();

  @Override
  public boolean isAlive() {
    return alive;
  }

  @Override
  public void close() {
    closes.incrementAndGet();
  }
}
