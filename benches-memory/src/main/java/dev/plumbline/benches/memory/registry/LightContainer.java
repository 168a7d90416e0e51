package dev.plumbline.benches.memory.registry;

import dev.plumbline.cleanroom.container.ContainerHandle;
import java.util.concurrent.atomic.LongAdder;

/**
 * The lightest container there can be: it knows whether it is open, and closing it is counted. What
 * a registry full of them takes in time and memory is the registry's own.
 */
public final class LightContainer implements ContainerHandle {
  private final LongAdder closes;
  private final boolean lives;
  private volatile boolean open = true;

  private LightContainer(LongAdder closes, boolean lives) {
    this.closes = closes;
    this.lives = lives;
  }

  /**
   * A container that lives until it is closed.
   *
   * @param closes counts its close
   */
  public static LightContainer alive(LongAdder closes) {
    return new LightContainer(closes, true);
  }

  /**
   * A container that is found dead at once, so that every checked request makes a new one.
   *
   * @param closes counts its close
   */
  public static LightContainer dead(LongAdder closes) {
    return new LightContainer(closes, false);
  }

  @Override
  public boolean isAlive() {
    return lives && open;
  }

  @Override
  public void close() {
    open = false;
    closes.increment();
  }
}
