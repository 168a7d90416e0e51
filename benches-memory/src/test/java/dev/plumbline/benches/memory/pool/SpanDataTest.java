package dev.plumbline.benches.memory.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SpanDataTest {
  private static final SpanContent[] CONTENTS = SpanContent.several(3, 42);

  @Test
  void aNewSpanIsCleanAndAFilledOneHoldsItsContent() {
    SpanData span = new SpanData();
    assertThat(span.isClean()).isTrue();
    span.fill(CONTENTS[0], 7);
    assertThat(span.isClean()).isFalse();
    assertThat(span.holds(CONTENTS[0])).isTrue();
    assertThat(span.holds(CONTENTS[1])).isFalse();
  }

  @Test
  void aResetSpanHasNothingOfItsContentInAnyField() throws IllegalAccessException {
    SpanData span = new SpanData();
    SpanData fresh = new SpanData();
    span.fill(CONTENTS[2], 7);
    span.reset();
    assertThat(span.isClean()).isTrue();
    for (Field field : SpanData.class.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        assertThat(field.get(span)).as(field.getName()).isEqualTo(field.get(fresh));
      }
    }
  }

  @Test
  void isCleanLooksIntoEveryFieldThatHoldsContent() throws IllegalAccessException {
    for (Field field : SpanData.class.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getName().equals("keeper")) {
        SpanData span = new SpanData();
        field.setAccessible(true);
        switch (field.getType().getSimpleName()) {
          case "long" -> field.setLong(span, 1);
          case "int" -> field.setInt(span, 1);
          case "String" -> field.set(span, "left");
          case "String[]" -> ((String[]) field.get(span))[7] = "left";
          case "byte[]" -> ((byte[]) field.get(span))[255] = 1;
          default -> throw new AssertionError("a field this test doesn't know: " + field);
        }
        assertThat(span.isClean()).as("with something left in " + field.getName()).isFalse();
      }
    }
  }

  @Test
  void aSpanThatWasNotResetIsNotFilledAgain() {
    SpanData span = new SpanData();
    span.fill(CONTENTS[0], 1);
    assertThatIllegalStateException()
        .isThrownBy(() -> span.fill(CONTENTS[1], 2))
        .withMessageContaining("before it was reset");
  }

  @Test
  void theSameSeedGivesTheSameContents() {
    SpanData span = new SpanData();
    span.fill(CONTENTS[1], 1);
    assertThat(span.holds(SpanContent.several(3, 42)[1])).isTrue();
    assertThat(span.holds(SpanContent.several(3, 43)[1])).isFalse();
    assertThat(Arrays.stream(CONTENTS).map(content -> content.spanId)).doesNotHaveDuplicates();
  }
}
