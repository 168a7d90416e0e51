package dev.plumbline.benches.memory.offheap;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.OptionalLong;
import java.util.Random;

/**
 * A thousand buffers of 64 to 4,096 bytes, allocated, written full and released in a given order;
 * the same for every allocator.
 */
public final class BufferPattern {
  /** How many buffers are held at once. */
  public static final int BUFFERS = 1000;

  private static final int SMALLEST = 64;
  private static final int LARGEST = 4096;

  private final int[] sizes = new int[BUFFERS];
  private final int[] shuffled = new int[BUFFERS];
  private final byte[] content = new byte[LARGEST];
  private final ByteBuf[] held = new ByteBuf[BUFFERS];
  private final BufferOrder order;

  /**
   * A pattern.
   *
   * @param order of releases
   * @param seed the same seed gives the same sizes and places
   */
  public BufferPattern(BufferOrder order, long seed) {
    this.order = order;
    Random random = new Random(seed);
    random.nextBytes(content);
    for (int i = 0; i < BUFFERS; i++) {
      sizes[i] = SMALLEST + random.nextInt(LARGEST - SMALLEST + 1);
      int other = random.nextInt(i + 1);
      shuffled[i] = shuffled[other];
      shuffled[other] = i;
    }
  }

  /**
   * Goes through the pattern once; nothing is held afterwards.
   *
   * @return the bytes that were written
   */
  public long run(ByteBufAllocator allocator) {
    long written = hold(allocator);
    if (order == BufferOrder.mixed) {
      for (int i = 0; i < BUFFERS / 2; i++) {
        int place = shuffled[i];
        held[place].release();
        held[place] = filled(allocator, sizes[i]);
        written += sizes[i];
      }
    }
    for (int i = 0; i < BUFFERS; i++) {
      held[order == BufferOrder.sequential ? i : shuffled[i]].release();
    }
    return written;
  }

  private long hold(ByteBufAllocator allocator) {
    long written = 0;
    for (int i = 0; i < BUFFERS; i++) {
      held[i] = filled(allocator, sizes[i]);
      written += sizes[i];
    }
    return written;
  }

  private ByteBuf filled(ByteBufAllocator allocator, int size) {
    return allocator.heapBuffer(size, size).writeBytes(content, 0, size);
  }

  /**
   * Which share of an allocator's memory lies idle when of a thousand buffers every second one,
   * drawn at random, was released: one less what is still held by what the allocator keeps for it.
   *
   * @param kind what it is; a new one of it is asked
   * @return from 0, all memory is used, to below 1
   */
  public double fragmentation(Buffers kind) {
    AbstractByteBufAllocator allocator = kind.open();
    long asked = hold(allocator);
    for (int i = 0; i < BUFFERS / 2; i++) {
      asked -= sizes[shuffled[i]];
      held[shuffled[i]].release();
    }
    long kept = Buffers.kept(allocator);
    for (int i = BUFFERS / 2; i < BUFFERS; i++) {
      held[shuffled[i]].release();
    }
    return 1 - (double) asked / kept;
  }

  /**
   * Which share of buffers needs no memory of the JVM when the pattern is gone through for the
   * second time.
   *
   * @param kind what allocator it is; a new one of it is asked
   * @return from 0, each does, to 1, none does
   */
  public double hits(Buffers kind) {
    AbstractByteBufAllocator allocator = kind.open();
    run(allocator);
    OptionalLong before = kind.chunks(allocator);
    if (before.isEmpty()) {
      return 0;
    }
    run(allocator);
    long taken = kind.chunks(allocator).orElseThrow() - before.getAsLong();
    int buffers = order == BufferOrder.mixed ? BUFFERS + BUFFERS / 2 : BUFFERS;
    return 1 - (double) taken / buffers;
  }
}
