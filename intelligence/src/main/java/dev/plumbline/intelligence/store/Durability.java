package dev.plumbline.intelligence.store;

/** What a committed execution outlives. */
public enum Durability {
  /** The loss of power: each commit returns when the disk has said that it has the data. */
  SYNCED,
  /**
   * The death of the process: each commit returns when the operating system has the data. What it
   * had not yet written when the power went is lost; LMDB can then lose the whole file, the others
   * only the newest commits.
   */
  BUFFERED,
  /** Nothing: the store is gone when it is closed. */
  MEMORY
}
