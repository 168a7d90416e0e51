package dev.plumbline.benches.memory.offheap;

import java.nio.ByteBuffer;

/** Where a large block is; the values of the parameter {@code place}. Blocks are full of zeros. */
public enum Place {
  /** An array of bytes; the collector frees it. */
  heap {
    @Override
    public Object allocate(int bytes) {
      return new byte[bytes];
    }

    @Override
    public long size(Object block) {
      return ((byte[]) block).length;
    }

    @Override
    public void free(Object block) {
      // The collector's work, whenever it likes.
    }
  },
  /** A direct buffer. */
  direct {
    @Override
    public Object allocate(int bytes) {
      return ByteBuffer.allocateDirect(bytes);
    }

    @Override
    public long size(Object block) {
      return ((ByteBuffer) block).capacity();
    }

    @Override
    public void free(Object block) {
      DirectBuffers.free((ByteBuffer) block);
    }
  },
  /** A segment with an arena of its own; JDK 22 and later. */
  arena {
    @Override
    public Object allocate(int bytes) {
      Object arena = Arenas.open();
      return new Segment(arena, Arenas.allocate(arena, bytes));
    }

    @Override
    public long size(Object block) {
      return Arenas.size(((Segment) block).segment());
    }

    @Override
    public void free(Object block) {
      Arenas.close(((Segment) block).arena());
    }

    @Override
    public void require() {
      Arenas.require();
    }
  };

  private record Segment(Object arena, Object segment) {}

  /** A new block. */
  public abstract Object allocate(int bytes);

  /** The bytes of a block. */
  public abstract long size(Object block);

  /** Frees a block, where that can be asked for. */
  public abstract void free(Object block);

  /** Ends the measurement as skipped where this JVM has no such place. */
  public void require() {}
}
