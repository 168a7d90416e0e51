package dev.plumbline.benches.memory.footprint;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/**
 * The bytes of heap that objects take, by what JOL knows of the layout of classes in this JVM:
 * headers, padding and compressed references included.
 *
 * <p>The way through the objects is our own. JOL's asks for the layout of each object anew, which
 * takes a minute for a registry of 50,000 entries, and follows threads and classes, through which
 * everything can be reached.
 */
public final class RetainedSize {
  private static final VirtualMachine JVM = start();

  /** What is the same for all objects of a class: their size and where their references are. */
  private record Layout(long size, List<Long> references) {}

  private final Map<Class<?>, Layout> layouts = new HashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  private RetainedSize() {}

  private static VirtualMachine start() {
    // JOL would attach itself to this JVM as an agent, and two child processes as debuggers. It can
    // do without them; offsets of fields of records and lambdas then need its third way.
    System.setProperty("jol.skipDynamicAttach", "true");
    System.setProperty("jol.skipHotspotSAAttach", "true");
    System.setProperty("jol.magicFieldOffset", "true");
    PrintStream output = System.out;
    // It says on standard output that it had to do without.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return VM.current();
    } finally {
      System.setOut(output);
    }
  }

  /**
   * The bytes of everything that can be reached from some objects, each object once. Threads,
   * classes and their loaders are the JVM's: they don't count, and nothing is reached through them.
   *
   * @param roots where to begin, none of them null
   */
  public static long of(Object... roots) {
    RetainedSize walk = new RetainedSize();
    for (Object root : roots) {
      walk.meet(root);
    }
    long bytes = 0;
    while (!walk.open.isEmpty()) {
      bytes += walk.visit(walk.open.pop());
    }
    return bytes;
  }

  private void meet(Object object) {
    boolean ours =
        object != null
            && !(object instanceof Thread
                || object instanceof Class
                || object instanceof ClassLoader);
    if (ours && seen.add(object)) {
      open.push(object);
    }
  }

  private long visit(Object object) {
    if (object instanceof Object[] elements) {
      for (Object element : elements) {
        meet(element);
      }
    }
    if (object.getClass().isArray()) {
      return arraySize(object);
    }
    Layout layout = layouts.computeIfAbsent(object.getClass(), RetainedSize::layout);
    for (long reference : layout.references()) {
      meet(JVM.getObject(object, reference));
    }
    return layout.size();
  }

  private static long arraySize(Object array) {
    String component = array.getClass().getComponentType().getName();
    long end =
        JVM.arrayBaseOffset(component)
            + (long) Array.getLength(array) * JVM.arrayIndexScale(component);
    int alignment = JVM.objectAlignment();
    return (end + alignment - 1) / alignment * alignment;
  }

  private static Layout layout(Class<?> type) {
    List<Long> references = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          references.add(JVM.fieldOffset(field));
        }
      }
    }
    return new Layout(ClassLayout.parseClass(type).instanceSize(), List.copyOf(references));
  }
}
