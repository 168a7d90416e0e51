package dev.plumbline.benches.memory.offheap;

/** The order in which buffers are released; the values of the parameter {@code order}. */
public enum BufferOrder {
  /** In the order in which they were allocated. */
  sequential,
  /** In any order. */
  random,
  /** One half in any order, with others of other sizes in their places, before all are. */
  mixed
}
