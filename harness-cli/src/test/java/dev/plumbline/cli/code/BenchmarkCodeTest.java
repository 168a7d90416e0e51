package dev.plumbline.cli.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes the code of a benchmark, and what does not. */
class BenchmarkCodeTest {
  private static final String FIRST = "suite.First.run";
  private static final String SECOND = "suite.Second.run";

  @TempDir Path folder;

  @Test
  void theSameSourcesGiveTheSameCodeHoweverTheJarIsPacked() throws Exception {
    Path other = new CodeJar().packOtherwise(folder);

    assertThat(CodeJar.reached(List.of(other), FIRST))
        .isEqualTo(new CodeJar().reached(folder, FIRST));
  }

  @Test
  void aBenchmarkReachesItsOwnClassesAndThoseOfJmh() {
    ReachedCode reached = new CodeJar().reached(folder, FIRST);

    // First and its generated class, Near, Far, and the one of JMH; hints and words.
    assertThat(reached.classes()).isEqualTo(5);
    assertThat(reached.resources()).isEqualTo(2);
    assertThat(reached.widened()).isEmpty();
  }

  @Test
  void aChangeTwoCallsAwayChangesOnlyWhoReachesIt() {
    CodeJar changed = new CodeJar().edit("lib.Far", "return 1;", "return 2;");

    assertDiffers(changed, FIRST);
    assertSame(changed, SECOND);
  }

  @Test
  void aNewClassThatNobodyNamesChangesNothing() {
    CodeJar changed = new CodeJar().source("lib.Alone", "public class Alone extends Near {}");

    assertSame(changed, FIRST);
    assertSame(changed, SECOND);
  }

  @Test
  void aShiftedLineIsAnotherClass() {
    assertDiffers(new CodeJar().edit("lib.Near", "public", "\n\npublic"), FIRST);
  }

  @Test
  void aChangedConstantChangesWhoUsesIt() {
    CodeJar base = withConstant("1");
    CodeJar head = withConstant("2");

    assertThat(head.reached(folder, FIRST).sameAs(base.reached(folder, FIRST))).isFalse();
    assertThat(head.reached(folder, SECOND).sameAs(base.reached(folder, SECOND))).isTrue();
  }

  private static CodeJar withConstant(String value) {
    return new CodeJar()
        .source("lib.Limits", "public interface Limits { int MOST = " + value + "; }")
        .first("return lib.Limits.MOST;");
  }

  @Test
  void aChangedLambdaOfAnotherClassCounts() {
    CodeJar base = withLambda("() -> 1");
    CodeJar head = withLambda("() -> 2");

    assertThat(head.reached(folder, FIRST).sameAs(base.reached(folder, FIRST))).isFalse();
    assertThat(head.reached(folder, SECOND).sameAs(base.reached(folder, SECOND))).isTrue();
  }

  private static CodeJar withLambda(String lambda) {
    return new CodeJar()
        .source(
            "lib.Work",
            "public class Work { static java.util.function.IntSupplier task = "
                + lambda
                + ";"
                + "  public static int go() { return task.getAsInt(); } }")
        .first("return lib.Work.go();");
  }

  @Test
  void aSubclassThatIsUsedBehindItsBaseClassCounts() {
    CodeJar base = withSubclass("3");
    CodeJar head = withSubclass("4");

    assertThat(head.reached(folder, FIRST).sameAs(base.reached(folder, FIRST))).isFalse();
    assertThat(head.reached(folder, SECOND).sameAs(base.reached(folder, SECOND))).isTrue();
  }

  private static CodeJar withSubclass(String value) {
    return new CodeJar()
        .source(
            "lib.Shape",
            "public abstract class Shape { public abstract int area();"
                + "  public static Shape make() { return new Square(); } }")
        .source(
            "lib.Square",
            "class Square extends Shape { public int area() { return " + value + "; } }")
        .first("return lib.Shape.make().area();");
  }

  @Test
  void theClassesOfAnnotationsSignaturesRecordsAndSealedTypesCount() {
    CodeJar jar =
        new CodeJar()
            .source(
                "lib.Mark",
                "import java.lang.annotation.*; "
                    + "@Retention(RetentionPolicy.RUNTIME) public @interface Mark { Class<?> by(); }")
            .source("lib.Marker", "public class Marker {}")
            .source("lib.Bound", "public class Bound {}")
            .source(
                "lib.Kind",
                "public sealed interface Kind permits Kind.Only {"
                    + "  record Only(java.util.List<? extends lib.Bound> parts) implements Kind {} }")
            .first(
                "@lib.Mark(by = lib.Marker.class) class Local { lib.Kind kind; } "
                    + "return new Local().hashCode();");

    // On top of First, its generated class and JMH: Local, Mark, Marker, Kind, Only, Bound.
    assertThat(jar.reached(folder, FIRST).classes()).isEqualTo(9);
  }

  @Test
  void jmhItselfCounts() {
    CodeJar changed = new CodeJar().edit("org.openjdk.jmh.runner.Loop", "1", "2");

    assertDiffers(changed, FIRST);
    assertDiffers(changed, SECOND);
  }

  @Test
  void aBenchmarkAmongJmhsPackagesIsNotJmh() {
    CodeJar changed =
        new CodeJar().source("org.openjdk.jmh.samples.Sample", "public class Sample {}");

    assertSame(changed, FIRST);
  }

  @Test
  void theWordsOfOptionsAndParametersNameClassesToo() throws Exception {
    BenchmarkId id = CodeJar.id(FIRST);
    BenchmarkId withParameter =
        new BenchmarkId(FIRST, Mode.AVERAGE_TIME, Map.of("kind", "lib.Other"), 1);

    try (BenchmarkCode code = BenchmarkCode.read(List.of(new CodeJar().pack(folder)))) {
      assertThat(code.of(id, List.of("-Xmx1g", "-Dmade.by=lib.Other")).classes())
          .isEqualTo(code.of(withParameter).classes())
          .isEqualTo(code.of(id).classes() + 1);
    }
  }

  @Test
  void aBenchmarkThatTheJarDoesNotListReachesEverything() {
    ReachedCode reached = new CodeJar().reached(folder, "suite.Third.run");

    assertThat(reached.widened())
        .hasValueSatisfying(why -> assertThat(why).contains("BenchmarkList"));
    assertThat(reached.classes()).isEqualTo(8);
  }

  private void assertDiffers(CodeJar changed, String benchmark) {
    assertThat(changed.reached(folder, benchmark).sameAs(new CodeJar().reached(folder, benchmark)))
        .isFalse();
  }

  private void assertSame(CodeJar changed, String benchmark) {
    assertThat(changed.reached(folder, benchmark))
        .isEqualTo(new CodeJar().reached(folder, benchmark));
  }
}
