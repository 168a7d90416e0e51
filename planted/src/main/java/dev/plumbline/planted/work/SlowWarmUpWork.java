package dev.plumbline.planted.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * A unit is ten calls, each of a method of another class, 700 in turn. Each class is the same code
 * again, but a JVM counts the calls of each and compiles each for itself: it takes a long time
 * until all are called often enough, and until the compiler has done them all.
 */
public final class SlowWarmUpWork implements Work {
  /** How many copies of the step there are. */
  static final int CLASSES = 700;

  static final int CALLS = 10;

  private final Work[] steps;
  private int next;

  /** Defines the classes. */
  public SlowWarmUpWork() {
    byte[] code = code();
    steps = new Work[CLASSES];
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      for (int step = 0; step < CLASSES; step++) {
        Class<?> copy = lookup.defineHiddenClass(code, true).lookupClass();
        steps[step] = copy.asSubclass(Work.class).getDeclaredConstructor().newInstance();
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] code() {
    String name = SlowWarmUpStep.class.getSimpleName() + ".class";
    try (InputStream code = SlowWarmUpStep.class.getResourceAsStream(name)) {
      return code.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long unit(long carried) {
    long result = carried;
    for (int call = 0; call < CALLS; call++) {
      result = steps[next].unit(result);
      next = next + 1 == CLASSES ? 0 : next + 1;
    }
    return result;
  }

  /** How many different classes the steps have. */
  long classes() {
    return Arrays.stream(steps).map(Object::getClass).distinct().count();
  }
}
