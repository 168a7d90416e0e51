package dev.plumbline.cleanroom.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceStackTest {
  private final List<String> closed = new ArrayList<>();
  private final ResourceStack stack = new ResourceStack();

  private long push(String name) {
    return stack.push(name, () -> closed.add(name));
  }

  @Test
  void theNewestIsClosedFirst() {
    push("a");
    push("b");
    push("c");
    stack.close();
    assertThat(closed).containsExactly("c", "b", "a");
  }

  @Test
  void aFailedCloseDoesNotKeepTheOthersFromBeingClosed() {
    IOException first = new IOException("disk gone");
    AssertionError second = new AssertionError("odd");
    push("a");
    stack.push(
        "b",
        () -> {
          throw first;
        });
    push("c");
    stack.push(
        "d",
        () -> {
          throw second;
        });
    CloseFailure failure = catchThrowableOfType(CloseFailure.class, stack::close);
    assertThat(closed).containsExactly("c", "a");
    assertThat(failure).hasMessage("could not close 2 resources: d, b");
    assertThat(failure.getSuppressed()).containsExactly(second, first);
  }

  @Test
  void oneFailureIsNamedInTheMessage() {
    stack.push(
        "b",
        () -> {
          throw new IOException("disk gone");
        });
    CloseFailure failure = catchThrowableOfType(CloseFailure.class, stack::close);
    assertThat(failure).hasMessage("could not close b: java.io.IOException: disk gone");
  }

  @Test
  void theSecondCloseDoesNothing() {
    push("a");
    stack.close();
    stack.close();
    assertThat(closed).containsExactly("a");
  }

  @Test
  void whatWasForgottenIsNotClosedAndCanBeForgottenOnce() {
    long ticket = push("a");
    push("b");
    assertThat(stack.forget(ticket)).isTrue();
    assertThat(stack.forget(ticket)).isFalse();
    assertThat(stack.size()).isEqualTo(1);
    stack.close();
    assertThat(closed).containsExactly("b");
  }

  @Test
  void aClosedStackTakesNothingMore() {
    stack.close();
    assertThat(stack.isClosed()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> push("late"))
        .withMessage("cannot open late: the environment is closed");
  }

  @Test
  void anInterruptedCloseGoesOnAndTheInterruptStays() {
    push("a");
    stack.push(
        "b",
        () -> {
          throw new InterruptedException();
        });
    CloseFailure failure = catchThrowableOfType(CloseFailure.class, stack::close);
    assertThat(failure).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed).containsExactly("a");
  }
}
