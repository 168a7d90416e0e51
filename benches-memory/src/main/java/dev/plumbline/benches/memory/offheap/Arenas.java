package dev.plumbline.benches.memory.offheap;

import dev.plumbline.suite.Skipped;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * The arenas of {@code java.lang.foreign}, found by name because the sources are compiled for JDK
 * 17. Arenas, allocators and segments are plain objects here. The handles are constants, so the
 * compiler sees through them as through a call.
 */
public final class Arenas {
  /** The first version in which they are no preview. */
  private static final int FIRST = 22;

  private static final long ALIGNMENT = 8;

  private static final MethodHandle OPEN;
  private static final MethodHandle ALLOCATE;
  private static final MethodHandle SLICE;
  private static final MethodHandle CLOSE;
  private static final MethodHandle SIZE;

  static {
    if (arePresent()) {
      try {
        Lookup lookup = MethodHandles.publicLookup();
        Class<?> arena = Class.forName("java.lang.foreign.Arena");
        Class<?> allocator = Class.forName("java.lang.foreign.SegmentAllocator");
        Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
        OPEN =
            lookup
                .findStatic(arena, "ofConfined", MethodType.methodType(arena))
                .asType(MethodType.methodType(Object.class));
        ALLOCATE =
            lookup
                .findVirtual(
                    allocator, "allocate", MethodType.methodType(segment, long.class, long.class))
                .asType(MethodType.methodType(Object.class, Object.class, long.class, long.class));
        SLICE =
            lookup
                .findStatic(
                    allocator, "slicingAllocator", MethodType.methodType(allocator, segment))
                .asType(MethodType.methodType(Object.class, Object.class));
        CLOSE =
            lookup
                .findVirtual(arena, "close", MethodType.methodType(void.class))
                .asType(MethodType.methodType(void.class, Object.class));
        SIZE =
            lookup
                .findVirtual(segment, "byteSize", MethodType.methodType(long.class))
                .asType(MethodType.methodType(long.class, Object.class));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    } else {
      OPEN = null;
      ALLOCATE = null;
      SLICE = null;
      CLOSE = null;
      SIZE = null;
    }
  }

  private Arenas() {}

  /** Whether this JVM has arenas. */
  public static boolean arePresent() {
    return Runtime.version().feature() >= FIRST;
  }

  /** Ends the measurement as skipped where there are none. */
  public static void require() {
    if (!arePresent()) {
      throw Skipped.because(
          "arenas need JDK " + FIRST + ", this is JDK " + Runtime.version().feature());
    }
  }

  /** A new arena for the calling thread alone. */
  public static Object open() {
    try {
      return OPEN.invokeExact();
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /**
   * A segment of zeros.
   *
   * @param allocator an arena, or what {@link #slices} gave
   * @param bytes its size
   */
  public static Object allocate(Object allocator, long bytes) {
    try {
      return ALLOCATE.invokeExact(allocator, bytes, ALIGNMENT);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /** An allocator that cuts its segments off another, one after the other. */
  public static Object slices(Object segment) {
    try {
      return SLICE.invokeExact(segment);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /** The bytes of a segment. */
  public static long size(Object segment) {
    try {
      return (long) SIZE.invokeExact(segment);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /** Frees all segments of an arena. */
  public static void close(Object arena) {
    try {
      CLOSE.invokeExact(arena);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(Throwable cause) {
    return new IllegalStateException("java.lang.foreign said: " + cause.getMessage(), cause);
  }
}
