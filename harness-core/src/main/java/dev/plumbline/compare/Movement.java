package dev.plumbline.compare;

/**
 * One way in which the machine was not the same all along.
 *
 * @param seen what moved, by how much and when, one line
 * @param off by how much times may be off for it, as the logarithm of a ratio, at least zero; zero
 *     for what shows in the forks' own spread
 */
record Movement(String seen, double off) {
  /** A doubt that no verdict turns on. */
  static Movement shown(String seen) {
    return new Movement(seen, 0);
  }
}
