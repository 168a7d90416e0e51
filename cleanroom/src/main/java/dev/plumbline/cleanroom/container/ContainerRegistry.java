package dev.plumbline.cleanroom.container;

import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Containers by key, made once and used again.
 *
 * <p>For each key the factory runs exactly once, whatever the race: the first caller runs it, the
 * others wait for its result. Factories of different keys run side by side. When a factory fails,
 * those who waited for it get its failure too, and the key is free again for the next caller.
 */
public final class ContainerRegistry {
  private final ConcurrentHashMap<String, Slot> slots = new ConcurrentHashMap<>();
  private final ResourceStack resources;
  private final ContainerCounters counters;

  /**
   * An empty registry.
   *
   * @param resources where containers are kept for closing
   * @param counters where created and reused containers are counted
   */
  public ContainerRegistry(ResourceStack resources, ContainerCounters counters) {
    this.resources = Objects.requireNonNull(resources, "resources");
    this.counters = Objects.requireNonNull(counters, "counters");
  }

  /**
   * The container of a key; made by the factory when there is none.
   *
   * @param key what it is found by
   * @param type the kind of handle expected
   * @param liveness whether a found one is asked if it lives
   * @param factory makes it
   * @return a handle, owned by this registry; never close it
   * @throws ContainerFailure when the factory failed
   * @throws InterruptedException when interrupted while waiting for another caller's factory
   * @throws IllegalStateException when the environment is closed, the key holds another kind of
   *     handle, or the factory asks for its own key
   */
  public <H extends ContainerHandle> H getOrCreate(
      String key, Class<H> type, Liveness liveness, ContainerFactory<H> factory)
      throws ContainerFailure, InterruptedException {
    Slot mine = null;
    while (true) {
      Slot slot = slots.get(key);
      if (slot == null) {
        if (resources.isClosed()) {
          throw new IllegalStateException(
              "cannot make container " + key + ": the environment is closed");
        }
        if (mine == null) {
          mine = new Slot(Thread.currentThread());
        }
        slot = slots.putIfAbsent(key, mine);
        if (slot == null) {
          return make(key, type, mine, factory);
        }
      }
      ContainerHandle handle = await(key, slot);
      if (liveness == Liveness.TRUSTED || handle.isAlive()) {
        counters.recordReused();
        return cast(key, type, handle);
      }
      evict(key, slot, handle);
    }
  }

  /**
   * The container of a key, if there is one; never makes one, waits for one that is being made, or
   * counts a reuse.
   *
   * @param key what it is found by
   * @param type the kind of handle expected
   * @return a handle, owned by this registry; empty when there is none, or none yet
   * @throws IllegalStateException when the key holds another kind of handle
   */
  public <H extends ContainerHandle> Optional<H> find(String key, Class<H> type) {
    Slot slot = slots.get(key);
    if (slot == null || !slot.result.isDone() || slot.result.isCompletedExceptionally()) {
      return Optional.empty();
    }
    return Optional.of(cast(key, type, slot.result.join()));
  }

  /** How many keys hold a container or are making one. */
  public int size() {
    return slots.size();
  }

  private <H extends ContainerHandle> H make(
      String key, Class<H> type, Slot slot, ContainerFactory<H> factory)
      throws ContainerFailure, InterruptedException {
    ContainerHandle made = null;
    try {
      made = Objects.requireNonNull(factory.create(), "the factory made null");
      H handle = cast(key, type, made);
      slot.ticket = resources.push("container " + key, () -> closeSlot(key, slot, handle));
      slot.result.complete(handle);
      slot.maker = null;
      counters.recordCreated();
      return handle;
    } catch (Throwable e) {
      slots.remove(key, slot);
      ContainerFailure failure =
          new ContainerFailure("container " + key + " was not made: " + e.getMessage(), e);
      closeQuietly(made, failure);
      slot.result.completeExceptionally(failure);
      if (e instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      if (e instanceof VirtualMachineError error) {
        throw error;
      }
      throw failure;
    }
  }

  private static ContainerHandle await(String key, Slot slot)
      throws ContainerFailure, InterruptedException {
    if (!slot.result.isDone() && slot.maker == Thread.currentThread()) {
      throw new IllegalStateException("the factory of container " + key + " asks for its own key");
    }
    try {
      return slot.result.get();
    } catch (ExecutionException e) {
      throw new ContainerFailure(e.getCause().getMessage(), e.getCause());
    }
  }

  private void evict(String key, Slot slot, ContainerHandle handle) throws ContainerFailure {
    // Only the caller who takes the slot out closes what was in it.
    if (slots.remove(key, slot) && resources.forget(slot.ticket)) {
      try {
        handle.close();
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        throw new ContainerFailure("dead container " + key + " could not be closed: " + e, e);
      }
    }
  }

  private void closeSlot(String key, Slot slot, ContainerHandle handle) throws Exception {
    slots.remove(key, slot);
    handle.close();
  }

  private static void closeQuietly(ContainerHandle made, ContainerFailure failure) {
    if (made == null) {
      return;
    }
    try {
      made.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }

  private static <H> H cast(String key, Class<H> type, ContainerHandle handle) {
    if (!type.isInstance(handle)) {
      throw new IllegalStateException(
          "container " + key + " is a " + handle.getClass().getName() + ", not " + type.getName());
    }
    return type.cast(handle);
  }
}
