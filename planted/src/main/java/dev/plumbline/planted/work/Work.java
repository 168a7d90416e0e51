package dev.plumbline.planted.work;

/**
 * Work in units of equal size. What a unit does may depend on what it is handed, how much it does
 * may not.
 */
public interface Work extends AutoCloseable {
  /**
   * Does one unit.
   *
   * @param carried what the unit before returned; any number
   * @return a number that depends on everything the unit did, so that no compiler can leave a part
   *     of it out, or do the units of an operation once for all
   */
  long unit(long carried);

  /** Gives back threads and files; nothing for most. */
  @Override
  default void close() {}
}
