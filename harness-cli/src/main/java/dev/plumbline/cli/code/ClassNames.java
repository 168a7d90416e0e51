package dev.plumbline.cli.code;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes of a class path, numbered in the order of their names, and how a text names them.
 *
 * <p>A text is any of a class file's constant pool, where every name, descriptor, signature,
 * annotation value and string constant is found, or a word of a command line. It names a class by
 * being its name, with slashes or dots, or by holding it as a part: of a descriptor or signature,
 * or between blanks, commas and the like. That a text names a class by chance does no harm.
 */
final class ClassNames {
  private static final BitSet TYPE_ENDS = set(";<>():");
  private static final BitSet WORD_ENDS = set(" \t\r\n,=\"'|{}@");

  /** What stands before the {@code L} of a class in a descriptor or signature. */
  private static final BitSet BEFORE_CLASS = set("+-*[^BCDFIJSZV");

  /** No JVM takes such a class from a class path: most names are skipped quickly. */
  private static final String JDK = "java/";

  private final List<String> names;
  private final Map<String, Integer> numbers;

  /** Whether a class stands outside of all packages: any word may be its name then. */
  private final boolean anyBare;

  /** Numbers the classes. */
  ClassNames(Collection<String> names) {
    this.names = List.copyOf(new TreeSet<>(names));
    this.numbers = new HashMap<>(this.names.size() * 2);
    for (int i = 0; i < this.names.size(); i++) {
      numbers.put(this.names.get(i), i);
    }
    this.anyBare = this.names.stream().anyMatch(name -> name.indexOf('/') < 0);
  }

  /** How many there are. */
  int size() {
    return names.size();
  }

  /** The name of a class, with slashes. */
  String name(int number) {
    return names.get(number);
  }

  /** The number of a class, its name with slashes; -1 if there is none. */
  int number(String name) {
    return numbers.getOrDefault(name, -1);
  }

  /** Adds the numbers of the classes that a text names. */
  void addNamed(String text, Set<Integer> found) {
    boolean dotted = text.indexOf('.') >= 0;
    if (!anyBare && !dotted && text.indexOf('/') < 0) {
      return;
    }
    String slashed = dotted ? text.replace('.', '/') : text;
    if (slashed.indexOf(';') < 0 && addExact(slashed, found)) {
      return;
    }
    int start = 0;
    for (int i = 0; i < slashed.length(); i++) {
      if (isOf(TYPE_ENDS, slashed.charAt(i))) {
        addPart(slashed, start, i, found);
        start = i + 1;
      }
    }
    addPart(slashed, start, slashed.length(), found);
  }

  /** Adds the numbers of the classes whose names begin so. */
  void addBeginning(String prefix, Set<Integer> found) {
    int at = Collections.binarySearch(names, prefix);
    for (int i = at < 0 ? -at - 1 : at; i < names.size() && names.get(i).startsWith(prefix); i++) {
      found.add(i);
    }
  }

  private void addPart(String text, int from, int to, Set<Integer> found) {
    int type = from;
    while (type < to && isOf(BEFORE_CLASS, text.charAt(type))) {
      type++;
    }
    boolean typed =
        type < to
            && text.charAt(type) == 'L'
            && (text.startsWith(JDK, type + 1) || addExact(text.substring(type + 1, to), found));
    int start = from;
    for (int i = from; i < to; i++) {
      if (isOf(WORD_ENDS, text.charAt(i))) {
        addExact(text.substring(start, i), found);
        start = i + 1;
      }
    }
    if (!typed || start > from) {
      addExact(text.substring(start, to), found);
    }
  }

  private static boolean isOf(BitSet characters, char character) {
    return character < 128 && characters.get(character);
  }

  private static BitSet set(String characters) {
    BitSet set = new BitSet(128);
    characters.chars().forEach(set::set);
    return set;
  }

  /**
   * Adds the class of a text such as {@code a/b/C}, also with a slash before it or {@code /class}
   * behind.
   *
   * @return whether there is one
   */
  private boolean addExact(String text, Set<Integer> found) {
    String name = text.startsWith("/") ? text.substring(1) : text;
    Integer number = numbers.get(name);
    if (number == null && name.endsWith("/class")) {
      number = numbers.get(name.substring(0, name.length() - "/class".length()));
    }
    if (number == null) {
      return false;
    }
    found.add(number);
    return true;
  }
}
