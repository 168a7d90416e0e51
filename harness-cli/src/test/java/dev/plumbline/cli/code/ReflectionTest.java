package dev.plumbline.cli.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that are reached by their names as texts. */
class ReflectionTest {
  private static final String FIRST = "suite.First.run";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class.forName(\"lib.Other\")",
        "Class.forName(\"lib.Other\", true, null)",
        "Class.forName(\"lib.Other\", false, getClass().getClassLoader())",
        "Class.forName(\"lib.Other\", true, First.class.getClassLoader())",
        "Class.forName(\"lib.Other\", true, Thread.currentThread().getContextClassLoader())",
        "Class.forName(\"[Llib.Other;\")",
        "getClass().getClassLoader().loadClass(\"lib.Other\")",
        "new Object[] { First.class.getResourceAsStream(\"/lib/Other.class\") }.getClass()"
      })
  void aConstantNameReachesThatClassOnly(String call) {
    CodeJar jar = inFirst(call);
    CodeJar changed = inFirst(call).edit("lib.Other", "7", "8");
    ReachedCode reached = jar.reached(folder, FIRST);

    assertThat(reached.widened()).isEmpty();
    assertThat(reached.classes()).isEqualTo(4);
    assertThat(changed.reached(folder, FIRST).sameAs(reached)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class.forName(System.getProperty(\"a\"))",
        "Class.forName(\"lib.\" + System.getProperty(\"a\"))",
        "Class.forName(System.nanoTime() > 0 ? System.getProperty(\"a\") : \"lib.Far\")",
        "Class.forName(System.nanoTime() > 0 ? \"lib.Near\" : \"lib.Far\")",
        "Class.forName(System.getProperty(\"a\"), true, null)",
        "Class.forName(System.getProperty(\"a\"), \"b\".isEmpty(), null)",
        "getClass().getClassLoader().loadClass(System.getProperty(\"a\"))",
        "java.lang.invoke.MethodHandles.lookup().findClass(System.getProperty(\"a\"))",
        "java.lang.invoke.MethodHandles.lookup().defineClass(new byte[0])",
        "new java.net.URLClassLoader(new java.net.URL[0]).getClass()",
        "new java.io.ObjectInputStream(System.in).readObject().getClass()",
        "java.util.stream.Stream.of(\"a\").map(n -> { try { return Class.forName(n); }"
            + " catch (Exception e) { return null; } }).toList().getClass()",
        "java.util.ResourceBundle.getBundle(System.getProperty(\"a\"))",
        "Class.class.getMethod(\"forName\", String.class).getClass()",
        "First.class.getResource(getClass().getSimpleName() + \".class\").getClass()",
        "java.lang.invoke.MethodType.fromMethodDescriptorString(\"()La;\", null).returnType()"
      })
  void aNameMadeUpAtRunTimeReachesEverything(String call) {
    CodeJar jar = inFirst(call);
    CodeJar changed = inFirst(call).edit("lib.Far", "return 1;", "return 2;");
    ReachedCode reached = jar.reached(folder, FIRST);

    assertThat(reached.widened())
        .hasValueSatisfying(why -> assertThat(why).startsWith("suite.First "));
    assertThat(reached.classes()).isEqualTo(8);
    assertThat(changed.reached(folder, FIRST).sameAs(reached)).isFalse();
    assertThat(jar.reached(folder, "suite.Second.run").widened()).isEmpty();
  }

  @Test
  void aReferenceToAMethodThatLoadsReachesEverything() {
    CodeJar jar =
        new CodeJar()
            .source(
                "lib.Loading",
                "public interface Loading { Class<?> load(String name) throws Exception;"
                    + "  static Loading it() { return Class::forName; } }")
            .first("return lib.Loading.it().hashCode();");

    assertThat(jar.reached(folder, FIRST).widened())
        .contains("lib.Loading refers to Class.forName");
  }

  @Test
  void whatJmhLoadsByNameIsItsOwnBusiness() {
    CodeJar jar =
        new CodeJar()
            .source(
                "org.openjdk.jmh.runner.Loop",
                "public class Loop { Class<?> it(String name) throws Exception {"
                    + "  return Class.forName(name); } }");

    assertThat(jar.reached(folder, FIRST).widened()).isEmpty();
  }

  @Test
  void theClassesOfAResourceBundleForOtherLanguagesCount() {
    CodeJar base = withBundle("a");
    CodeJar head = withBundle("b");

    assertThat(head.reached(folder, FIRST).sameAs(base.reached(folder, FIRST))).isFalse();
  }

  private static CodeJar withBundle(String text) {
    return new CodeJar()
        .source(
            "lib.Texts",
            "public class Texts extends java.util.ListResourceBundle {"
                + "  protected Object[][] getContents() { return new Object[0][]; } }")
        .source(
            "lib.Texts_de",
            "public class Texts_de extends Texts { String text = \"" + text + "\"; }")
        .first("return java.util.ResourceBundle.getBundle(\"lib.\" + \"Texts\").hashCode();");
  }

  private static CodeJar inFirst(String call) {
    return new CodeJar()
        .first(
            "try { return System.identityHashCode("
                + call
                + "); } catch (Exception e) { return 0; }");
  }
}
