package dev.plumbline.benches.memory.pool;

/** The kinds of {@link SpanSource}; the values of the parameter {@code supply}. */
public enum SpanSupply {
  /** A new span each time; the collector takes it back. */
  heap {
    @Override
    public SpanSource open(int size) {
      return new HeapSpans();
    }
  },
  /** An {@link ObjectPool} that makes further spans when all are lent. */
  own {
    @Override
    public SpanSource open(int size) {
      return new OwnPoolSpans(size, Exhaustion.grow);
    }
  },
  /** The recycler of Netty, shared by all threads: a bounded queue. */
  recycler {
    @Override
    public SpanSource open(int size) {
      return new RecyclerSpans(size);
    }
  },
  /** Stormpot: a queue, and a place for the last span of each thread. */
  stormpot {
    @Override
    public SpanSource open(int size) {
      return new StormpotSpans(size);
    }
  },
  /** Commons Pool: a deque behind a lock, with many switches. */
  commons {
    @Override
    public SpanSource open(int size) {
      return new CommonsPoolSpans(size);
    }
  };

  /**
   * A new source; all its spans have been made, where it keeps any.
   *
   * @param size how many spans it keeps
   */
  public abstract SpanSource open(int size);
}
