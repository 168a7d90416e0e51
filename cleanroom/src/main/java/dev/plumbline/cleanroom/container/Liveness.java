package dev.plumbline.cleanroom.container;

/** What is asked of a container before it is used again. */
public enum Liveness {
  /** Nothing: a hit is a look into a map. */
  TRUSTED,
  /** {@link ContainerHandle#isAlive}: a dead one is closed and made anew. */
  CHECKED
}
