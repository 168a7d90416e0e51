package dev.plumbline.cli.code;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Reads from a class file which classes it names. Every text of the constant pool counts, so that
 * nothing can name a class unseen: instructions, descriptors, signatures, annotations and their
 * values, bootstrap methods, record components, nest mates and permitted subclasses all refer to
 * it.
 */
final class ClassFile {
  /** Tags of the constant pool, JVMS §4.4. */
  private static final int UTF8 = 1;

  private static final int STRING = 8;

  private static final String BUNDLE = "java/util/ResourceBundle";

  private final byte[] bytes;
  private final ClassReader reader;
  private final char[] buffer;
  private final ClassNames names;

  private ClassFile(byte[] bytes, ClassReader reader, ClassNames names) {
    this.bytes = bytes;
    this.reader = reader;
    this.buffer = new char[reader.getMaxStringLength()];
    this.names = names;
  }

  /**
   * The facts of a class.
   *
   * @param bytes of a class file
   * @param name what its place says it is, with slashes
   * @return empty when it is no class file of that name, or none that this program can read:
   *     broken, or of a JVM newer than known
   */
  static Optional<ClassFacts> facts(byte[] bytes, String name, ClassNames names) {
    try {
      ClassReader reader = new ClassReader(bytes);
      return reader.getClassName().equals(name)
          ? Optional.of(new ClassFile(bytes, reader, names).facts(name))
          : Optional.empty();
    } catch (RuntimeException broken) {
      // The reader checks little and fails in many ways; none of the bytes can be trusted then.
      return Optional.empty();
    }
  }

  private ClassFacts facts(String name) {
    Set<Integer> found = new HashSet<>();
    boolean suspect = false;
    boolean bundles = false;
    Optional<String> openEnd = Optional.empty();
    for (int item = 1; item < reader.getItemCount(); item++) {
      int at = reader.getItem(item);
      // Of the two places of a long or double the second has nothing.
      int tag = at == 0 ? 0 : reader.readByte(at - 1);
      if (tag == UTF8) {
        String text = text(at);
        names.addNamed(text, found);
        suspect |= CallsByName.SUSPECT.contains(text);
        bundles |= text.contains(BUNDLE);
      } else if (tag == STRING && openEnd.isEmpty()) {
        openEnd = readsClassFiles(name, reader.readUTF8(at, buffer), found);
      }
    }
    if (openEnd.isEmpty() && suspect) {
      openEnd = CallsByName.in(reader);
    }
    // The annotations of a package stand in a class that only the JDK looks for.
    found.add(names.number(name.substring(0, name.lastIndexOf('/') + 1) + "package-info"));
    if (bundles) {
      addBundles(found);
    }
    return new ClassFacts(
        found.stream().filter(number -> number >= 0).sorted().toList(),
        openEnd.map(what -> CodeProblem.cleaned(name.replace('/', '.')) + ' ' + what));
  }

  /** A resource bundle may be classes: the one that is named, and one for each language. */
  private void addBundles(Set<Integer> found) {
    for (int item = 1; item < reader.getItemCount(); item++) {
      int at = reader.getItem(item);
      if (at != 0 && reader.readByte(at - 1) == STRING) {
        names.addBeginning(reader.readUTF8(at, buffer).replace('.', '/') + '_', found);
      }
    }
  }

  /** The text of a UTF-8 entry; a JVM has its own encoding for some rare characters. */
  private String text(int at) {
    int length = reader.readUnsignedShort(at);
    for (int i = at + 2; i < at + 2 + length; i++) {
      if (bytes[i] < 0) {
        return foreignText(at, length + 2);
      }
    }
    return new String(bytes, at + 2, length, StandardCharsets.ISO_8859_1);
  }

  private String foreignText(int at, int length) {
    try {
      return new DataInputStream(new ByteArrayInputStream(bytes, at, length)).readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class that reads class files as data sees more than the classes it names. */
  private Optional<String> readsClassFiles(String name, String text, Set<Integer> found) {
    if (!text.endsWith(".class") || text.startsWith("java/") || text.startsWith("/java/")) {
      return Optional.empty();
    }
    Set<Integer> meant = new HashSet<>();
    names.addNamed(text, meant);
    names.addNamed(name.substring(0, name.lastIndexOf('/') + 1) + text, meant);
    found.addAll(meant);
    return meant.isEmpty()
        ? Optional.of("reads class files (\"" + CodeProblem.cleaned(text) + "\")")
        : Optional.empty();
  }
}
