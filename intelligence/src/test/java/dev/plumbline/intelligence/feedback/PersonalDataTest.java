package dev.plumbline.intelligence.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.intelligence.feedback.PersonalData.Finding;
import dev.plumbline.intelligence.feedback.PersonalData.Kind;
import dev.plumbline.intelligence.feedback.PersonalData.Redacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalDataTest {

  @ParameterizedTest
  @CsvSource({
    "write to jo.bloggs+tma@students.example.org today, write to [MAIL_ADDRESS] today",
    "ring 01632 960 983 or not, ring [TELEPHONE] or not",
    "ring +44 (1632) 960983, ring [TELEPHONE]",
    "I am A1234567., I am [STUDENT].",
    "a@b.co and 07700900123, [MAIL_ADDRESS] and [TELEPHONE]"
  })
  void itIsTakenOutAndTheRestIsKept(String text, String without) {
    assertThat(PersonalData.redact(text).text()).isEqualTo(without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The answer of 2026-11-21 has 12,345,678 rows.",
        "Version 1.20.0 of @Test and user@host",
        "AB1234567 and A12345678 are article numbers, 0.123456789 is a number",
        "an e-mail address and a telephone number"
      })
  void otherTextIsLeftAsItIs(String text) {
    assertThat(PersonalData.redact(text)).isEqualTo(new Redacted(text, PersonalData.find(text)));
    assertThat(PersonalData.find(text)).isEmpty();
  }

  @Test
  void placesAreThoseInTheTextBefore() {
    assertThat(PersonalData.find("A1234567 a@b.co"))
        .containsExactly(new Finding(Kind.STUDENT, 0, 8), new Finding(Kind.MAIL_ADDRESS, 9, 15));
  }

  @Test
  void whatOverlapsIsTakenOutOnce() {
    assertThat(PersonalData.redact("0123456789@example.org").text()).isEqualTo("[MAIL_ADDRESS]");
  }

  @Test
  void longHostileTextIsSearchedInOnePass() {
    // Either would take hours if the time grew with the square of the length.
    assertThat(PersonalData.find("a".repeat(1_000_000) + "@")).isEmpty();
    assertThat(PersonalData.find("a@" + "b.".repeat(500_000))).isEmpty();
    assertThat(PersonalData.find("+1" + " ".repeat(1_000_000))).isEmpty();
  }
}
