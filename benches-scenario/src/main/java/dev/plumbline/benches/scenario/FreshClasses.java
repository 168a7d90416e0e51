package dev.plumbline.benches.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.TreeMap;

/**
 * A class with its nested ones, defined anew for each instance, as if the JVM had never seen them.
 * Everything else they use is shared.
 */
final class FreshClasses {
  private final String name;
  private final Map<String, byte[]> code = new TreeMap<>();

  /** Reads the code of a class and of those nested in it. */
  FreshClasses(Class<?> type) {
    name = type.getName();
    read(type);
    for (Class<?> nested : type.getDeclaredClasses()) {
      read(nested);
    }
  }

  private void read(Class<?> type) {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      code.put(type.getName(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An instance of the class, whose code no other instance shares. */
  Catalogue instance() throws ReflectiveOperationException {
    Constructor<?> constructor = new Loader().loadClass(name).getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Catalogue) constructor.newInstance();
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(FreshClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
      byte[] own = code.get(wanted);
      if (own == null) {
        return super.loadClass(wanted, resolve);
      }
      synchronized (getClassLoadingLock(wanted)) {
        Class<?> known = findLoadedClass(wanted);
        return known == null ? defineClass(wanted, own, 0, own.length) : known;
      }
    }
  }
}
