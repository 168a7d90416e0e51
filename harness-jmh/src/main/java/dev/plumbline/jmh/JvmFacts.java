package dev.plumbline.jmh;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Prints what a JVM is, to be run with the JVM and the flags that forks will have. */
public final class JvmFacts {
  private static final List<String> PROPERTIES =
      List.of(
          "java.vm.name", "java.vm.vendor", "java.specification.version", "java.runtime.version");

  private JvmFacts() {}

  /** Prints one {@link Wire} line, names and values in turn. */
  public static void main(String[] arguments) {
    Properties properties = System.getProperties();
    List<String> texts = new ArrayList<>();
    for (String name : PROPERTIES) {
      texts.add(name);
      texts.add(properties.getProperty(name, ""));
    }
    texts.add("collector");
    texts.add(
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .sorted()
            .collect(Collectors.joining(", ")));
    System.out.println(Wire.line(texts));
  }
}
