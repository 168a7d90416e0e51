package dev.plumbline.cli.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the places where a class reaches others by a name that is made up at run time: none of the
 * class path is safe from it.
 */
final class CallsByName {
  /** Any class: a loader of a project's own is called like those of the JDK. */
  private static final String ANY = "*";

  /** These take a name; one that stands in the class as a constant is seen there. */
  private static final Set<String> NAMED =
      Set.of(
          "java/lang/Class.forName",
          ANY + ".getBundle",
          ANY + ".loadClass",
          ANY + ".findClass",
          ANY + ".findSystemClass");

  /** These find or make classes in ways that no constant tells. */
  private static final Set<String> OPEN =
      Set.of(
          ANY + ".defineClass",
          ANY + ".defineHiddenClass",
          ANY + ".defineHiddenClassWithClassData",
          ANY + ".defineAnonymousClass",
          ANY + ".fromMethodDescriptorString",
          ANY + ".resolveConstantDesc",
          "java/io/ObjectInputStream.<init>",
          "java/net/URLClassLoader.<init>",
          "java/net/URLClassLoader.newInstance",
          "java/lang/ModuleLayer.defineModules",
          "java/lang/ModuleLayer.defineModulesWithOneLoader",
          "java/lang/ModuleLayer.defineModulesWithManyLoaders",
          // Native code finds classes by name.
          "java/lang/System.load",
          "java/lang/System.loadLibrary",
          "java/lang/Runtime.load",
          "java/lang/Runtime.loadLibrary",
          // The JDK makes up names, or finds them in files.
          "java/security/Provider.<init>",
          "java/beans/Introspector.getBeanInfo",
          "java/beans/PropertyEditorManager.findEditor",
          "java/beans/Beans.instantiate",
          "java/beans/XMLDecoder.<init>",
          "javax/naming/InitialContext.<init>",
          "javax/script/ScriptEngineManager.<init>",
          "javax/management/MBeanServer.createMBean",
          "javax/management/MBeanServer.instantiate");

  /** Whoever looks such a method up by its name means to call it. */
  private static final Set<String> LOOKED_UP =
      Set.of(
          "forName",
          "loadClass",
          "findClass",
          "findSystemClass",
          "defineClass",
          "defineHiddenClass",
          "defineAnonymousClass");

  /** The constant pool of a class with such a call holds one of these texts. */
  static final Set<String> SUSPECT = suspects();

  /** Tags of the constant pool, JVMS §4.4. */
  private static final int STRING = 8;

  private static final int HANDLE = 15;

  private CallsByName() {}

  private static Set<String> suspects() {
    Set<String> texts = new HashSet<>(LOOKED_UP);
    for (Set<String> calls : List.of(NAMED, OPEN)) {
      for (String call : calls) {
        int dot = call.indexOf('.');
        String method = call.substring(dot + 1);
        texts.add(method.equals("<init>") ? call.substring(0, dot) : method);
      }
    }
    return Set.copyOf(texts);
  }

  /** The first such place of a class, as what the class does; empty when there is none. */
  static Optional<String> in(ClassReader reader) {
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int item = 1; item < reader.getItemCount(); item++) {
      int at = reader.getItem(item);
      int tag = at == 0 ? 0 : reader.readByte(at - 1);
      if (tag == STRING && LOOKED_UP.contains(reader.readUTF8(at, buffer))) {
        return Optional.of("looks up \"" + reader.readUTF8(at, buffer) + "\" by name");
      }
      if (tag == HANDLE) {
        int method = reader.getItem(reader.readUnsignedShort(at + 1));
        String owner = reader.readClass(method, buffer);
        int nameAndType = reader.getItem(reader.readUnsignedShort(method + 2));
        String name = reader.readUTF8(nameAndType, buffer);
        if (isIn(NAMED, owner, name) || isIn(OPEN, owner, name)) {
          return Optional.of("refers to " + call(owner, name));
        }
      }
    }
    Calls calls = new Calls();
    reader.accept(calls, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return Optional.ofNullable(calls.found);
  }

  private static boolean isIn(Set<String> calls, String owner, String name) {
    return calls.contains(owner + '.' + name) || calls.contains(ANY + '.' + name);
  }

  private static String call(String owner, String name) {
    return CodeProblem.cleaned(owner.substring(owner.lastIndexOf('/') + 1) + '.' + name);
  }

  private static final class Calls extends ClassVisitor {
    private String found;

    Calls() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new ConstantNames(this::saw);
    }

    private void saw(String owner, String name, boolean constant) {
      if (found != null) {
        return;
      }
      if (isIn(OPEN, owner, name)) {
        found = "calls " + call(owner, name);
      } else if (isIn(NAMED, owner, name) && !constant) {
        found = "calls " + call(owner, name) + " with a name made up at run time";
      }
    }
  }
}
