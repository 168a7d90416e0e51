package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.jmh.Host;
import dev.plumbline.jmh.Wire;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a host prints, who waits for an answer gets one, and the next after it. */
class AnswersTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String DONE = "token " + Wire.line(Host.DONE, "1.37") + "\n";

  private static Answers answers(String printed) {
    return new Answers(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)), "token");
  }

  private static void assertUnreadable(String line, String why) throws Exception {
    Answers answers = answers(line + "\n" + DONE);

    assertThat(answers.next(PATIENCE))
        .contains(List.of(Host.UNFIT, "an answer of the host can't be read: it is " + why));
    assertThat(answers.next(PATIENCE)).contains(List.of(Host.DONE, "1.37"));
    assertThat(answers.next(PATIENCE)).isEmpty();
    assertThat(answers.ended()).isTrue();
  }

  @Test
  void whatIsNoAnswerIsKeptForTheMessage() throws Exception {
    Answers answers = answers("hello\nno line end " + DONE + "end");

    assertThat(answers.next(PATIENCE)).contains(List.of(Host.DONE, "1.37"));
    assertThat(answers.next(PATIENCE)).isEqualTo(Optional.empty());
    assertThat(answers.rest()).isEqualTo("hello\nend\n");
  }

  @Test
  void anAnswerThatLostItsEndIsNotTakenForAWholeOne() throws Exception {
    String line = "token " + Wire.line(Host.FAILED, "X", "m".repeat(Answers.LONGEST_LINE), "tail");

    assertUnreadable(line, "longer than 1048576 bytes");
  }

  @Test
  void wordsOfSomethingElseDoNotEndTheReader() throws Exception {
    assertUnreadable("token hello world", "no line of texts");
    assertUnreadable("token =failed =%C", "no line of texts");
    assertUnreadable("token ", "empty");
  }
}
