package dev.plumbline.benches.scenario;

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
 * When does it pay to read something only when it is asked for? Row SLO-16.
 *
 * <p>The one class reads a configuration of 50 scenarios when it is initialised, the other one in a
 * holder class, which the JVM initialises at its first use. The first call is made to classes that
 * were defined for it alone, by a class loader of their own: {@link #firstCallEager} asks for what
 * was read. {@link #firstCallHolder} by default asks for something else, so nothing is read, which
 * is where laziness pays; {@code -p needed=yes} asks for it, which shows what the second class
 * costs. The steady calls show what is left of either for the rest of the JVM's life.
 *
 * <p>Not measured: a lock and a field in place of the holder, and memory. The discarded classes of
 * the first calls are unloaded by the collector now and then, on both sides alike.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class LazyInitialisation {
  private static final int NAMES = 64;
  private static final int STEPS = 4;

  /** Whether the first call needs what is read. */
  public enum Needed {
    /** It asks for something else. */
    no,
    /** It asks for it. */
    yes
  }

  /** Classes that read when they are initialised. */
  @State(Scope.Thread)
  public static class Eager {
    private FreshClasses classes;
    private long before;
    private long calls;

    /** Reads the classes' code. */
    @Setup
    public void read() {
      classes = new FreshClasses(EagerCatalogue.class);
      before = CatalogueSource.readings();
      calls = 0;
    }

    /** Each call must have read. */
    @TearDown
    public void count() {
      check(CatalogueSource.readings() - before, calls);
    }
  }

  /** Classes that read when they are asked. */
  @State(Scope.Thread)
  public static class Lazy {
    /** Whether the first call asks for it. */
    @Param("no")
    public Needed needed;

    private FreshClasses classes;
    private long before;
    private long calls;

    /** Reads the classes' code. */
    @Setup
    public void read() {
      classes = new FreshClasses(HolderCatalogue.class);
      before = CatalogueSource.readings();
      calls = 0;
    }

    /** Each call must have read, or none. */
    @TearDown
    public void count() {
      check(CatalogueSource.readings() - before, needed == Needed.yes ? calls : 0);
    }
  }

  /** Names to ask for, one after another; some are not there. */
  @State(Scope.Thread)
  public static class Names {
    private final String[] names = new String[NAMES];
    private final EagerCatalogue eager = new EagerCatalogue();
    private final HolderCatalogue holder = new HolderCatalogue();
    private int next;

    /** Makes the names, and compares the answers. */
    @Setup
    public void make() {
      int found = 0;
      for (int i = 0; i < NAMES; i++) {
        names[i] = "scenario-" + i;
        check(eager.steps(names[i]), holder.steps(names[i]));
        found += eager.steps(names[i]);
      }
      check(found, 50L * STEPS);
    }

    String next() {
      return names[next++ & (NAMES - 1)];
    }
  }

  private static void check(long found, long expected) {
    if (found != expected) {
      throw new IllegalStateException("found " + found + " instead of " + expected);
    }
  }

  /** The first call of all, of a class that reads when it is initialised. */
  @Benchmark
  @Rows("SLO-16")
  public int firstCallEager(Eager state) throws ReflectiveOperationException {
    state.calls++;
    return state.classes.instance().steps("scenario-7");
  }

  /** The first call of all, of a class that reads when it is asked. */
  @Benchmark
  @Rows("SLO-16")
  public int firstCallHolder(Lazy state) throws ReflectiveOperationException {
    state.calls++;
    Catalogue catalogue = state.classes.instance();
    return state.needed == Needed.yes ? catalogue.steps("scenario-7") : catalogue.title().length();
  }

  /** A later call, of a class that read when it was initialised. */
  @Benchmark
  @Rows("SLO-16")
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public int steadyEager(Names state) {
    return state.eager.steps(state.next());
  }

  /** A later call, of a class that read when it was first asked. */
  @Benchmark
  @Rows("SLO-16")
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public int steadyHolder(Names state) {
    return state.holder.steps(state.next());
  }
}
