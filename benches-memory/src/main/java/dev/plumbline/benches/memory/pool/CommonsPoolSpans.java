package dev.plumbline.benches.memory.pool;

import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Spans of a Commons Pool, which resets them when they are given back. */
final class CommonsPoolSpans implements SpanSource {

  private static final class Factory extends BasePooledObjectFactory<SpanData> {
    @Override
    public SpanData create() {
      return new SpanData();
    }

    @Override
    public PooledObject<SpanData> wrap(SpanData span) {
      return new DefaultPooledObject<>(span);
    }

    @Override
    public void passivateObject(PooledObject<SpanData> pooled) {
      pooled.getObject().reset();
    }
  }

  private final GenericObjectPool<SpanData> pool;

  CommonsPoolSpans(int size) {
    GenericObjectPoolConfig<SpanData> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(size);
    config.setMaxIdle(size);
    // Else each pool registers itself with the JVM's management server.
    config.setJmxEnabled(false);
    this.pool = new GenericObjectPool<>(new Factory(), config);
    try {
      pool.addObjects(size);
    } catch (Exception e) {
      throw new IllegalStateException("the pool was not filled", e);
    }
  }

  @Override
  public SpanData take() throws InterruptedException {
    try {
      return pool.borrowObject();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("no span to be had", e);
    }
  }

  @Override
  public void giveBack(SpanData span) {
    pool.returnObject(span);
  }

  @Override
  public void close() {
    pool.close();
  }
}
