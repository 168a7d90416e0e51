package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationProblem;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From which hit rate on does a cache pay, and what does one cost that can forget? Row SLO-18.
 *
 * <p>What is kept are rendered pages, {@code TemplateRendering} with {@code shape=variables} each.
 * There are 256 of them; so many of a hundred requests as {@code hitRate} says find theirs
 * unchanged, before the others it was changed and has to be rendered again. So the hit rate is the
 * same whatever keeps the pages, and none is forgotten for want of room: between {@link #map} and
 * {@link #caffeine} stands only the bookkeeping that Caffeine would need to forget. {@link #none}
 * renders every time. {@code -p hitRate=0,10,99} shows where the lines cross.
 *
 * <p>Not measured: several threads, and what a cache that is too small does to the hit rate.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Caching {
  private static final long SEED = 18;

  /** Pages that are kept. */
  @State(Scope.Thread)
  public static class Kept {
    /** How many of a hundred requests find their page unchanged. */
    @Param({"50", "95"})
    public int hitRate;

    private RequestedPages inMap;
    private RequestedPages inCaffeine;

    /** Asks for every page once. */
    @Setup
    public void fill() throws ConfigurationProblem {
      inMap = new RequestedPages(PageCache.map(), new PageRequests(hitRate, SEED));
      inCaffeine = new RequestedPages(PageCache.caffeine(), new PageRequests(hitRate, SEED));
    }

    /** Holds the renderings against the changes. */
    @TearDown
    public void check() throws ConfigurationProblem {
      inMap.check();
      inCaffeine.check();
    }
  }

  /** Pages that are not kept. */
  @State(Scope.Thread)
  public static class NotKept {
    private RequestedPages pages;

    /** All are rendered anyhow, so the hit rate does not matter. */
    @Setup
    public void draw() throws ConfigurationProblem {
      pages = new RequestedPages(PageCache.none(), new PageRequests(0, SEED));
    }

    /** Holds the renderings against the requests. */
    @TearDown
    public void check() throws ConfigurationProblem {
      pages.check();
    }
  }

  /** Rendered for each request. */
  @Benchmark
  @Rows("SLO-18")
  public String none(NotKept state) throws ConfigurationProblem {
    return state.pages.next();
  }

  /** Kept in a {@code ConcurrentHashMap}. */
  @Benchmark
  @Rows("SLO-18")
  public String map(Kept state) throws ConfigurationProblem {
    return state.inMap.next();
  }

  /** Kept in a Caffeine cache with room for four times as many. */
  @Benchmark
  @Rows("SLO-18")
  public String caffeine(Kept state) throws ConfigurationProblem {
    return state.inCaffeine.next();
  }
}
