package dev.plumbline.benches.memory.lifetime;

/** Which object goes when a new one comes; the values of the parameter {@code lifetimes}. */
public enum Lifetimes {
  /** The oldest: all live equally long, so neighbours go together. */
  sequential,
  /** Any: some live shortly and some very long, so what goes leaves holes. */
  mixed
}
