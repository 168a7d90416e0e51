package dev.plumbline.benches.memory.offheap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/**
 * Frees direct buffers at once, not when the collector finds them. The JDK offers that nowhere but
 * in {@code sun.misc.Unsafe.invokeCleaner}, which libraries use for it.
 */
public final class DirectBuffers {
  private static final MethodHandle FREE = free();

  private DirectBuffers() {}

  private static MethodHandle free() {
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field instance = type.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      return MethodHandles.publicLookup()
          .findVirtual(type, "invokeCleaner", MethodType.methodType(void.class, ByteBuffer.class))
          .bindTo(instance.get(null));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Frees a buffer that {@link ByteBuffer#allocateDirect} gave, not a slice or a copy of one. Using
   * it afterwards may end the JVM.
   */
  public static void free(ByteBuffer buffer) {
    try {
      FREE.invokeExact(buffer);
    } catch (Throwable e) {
      throw new IllegalStateException("the buffer was not freed", e);
    }
  }
}
