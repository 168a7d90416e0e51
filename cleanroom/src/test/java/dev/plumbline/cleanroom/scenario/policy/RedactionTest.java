package dev.plumbline.cleanroom.scenario.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RedactionTest {
  private static final Redaction SHAPES = Redaction.of(Map.of(), Set.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id AKIAABCDEFGHIJKLMNOP.|id [redacted].",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789|[redacted]",
        "a xoxb-1234567890-abcdef b|a [redacted] b",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0x.c2lnbmF0dXJl|[redacted]",
        "Authorization: Bearer abc.def-123|Authorization: Bearer [redacted]",
        "https://ada:lovelace@example.org/|https://ada:[redacted]@example.org/",
        "DB_PASSWORD=s3cr3t rest|DB_PASSWORD=[redacted] rest",
        "password: \"two words\" rest|password: [redacted] rest",
        "{\"apiKey\": \"abc\"}|{\"apiKey\": [redacted]}",
        "client_secret = x|client_secret = [redacted]"
      })
  void whatLooksLikeASecretIsTakenOut(String text, String expected) {
    assertThat(SHAPES.apply(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BUILD SUCCESS in 3.2 s",
        "https://example.org:8080/path",
        "the token was refused",
        "token:\nthe next line",
        "AKIA is a prefix",
        "eyJ is another"
      })
  void ordinaryTextStays(String text) {
    assertThat(SHAPES.apply(text)).isEqualTo(text);
  }

  @Test
  void aPrivateKeyIsTakenOutAlsoWhenItsEndIsMissing() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabcd\n";
    assertThat(SHAPES.apply("a\n" + key + "-----END RSA PRIVATE KEY-----\nb"))
        .isEqualTo("a\n[redacted]\nb");
    assertThat(SHAPES.apply("a\n" + key)).isEqualTo("a\n[redacted]");
  }

  @Test
  void theValuesOfVariablesWhoseNamesSaySoAreTakenOutTheLongestFirst() {
    Redaction redaction =
        Redaction.of(
            Map.of("A_TOKEN", "abcdef", "B_SECRET", "abcdefghi", "PLAIN", "visible"), Set.of());
    assertThat(redaction.apply("abcdefghi abcdef visible"))
        .isEqualTo("[redacted] [redacted] visible");
  }

  @Test
  void aShortValueIsASecretOnlyWhenItsVariableIsNamed() {
    Map<String, String> variables = Map.of("TOKEN", "1", "OTHER", "xy", "EMPTY_TOKEN", "");
    assertThat(Redaction.of(variables, Set.of()).apply("1 xy")).isEqualTo("1 xy");
    assertThat(Redaction.of(variables, Set.of("OTHER")).apply("1 xy")).isEqualTo("1 [redacted]");
  }

  @Test
  void aSecretAcrossTheLimitIsNotToldInPart() throws IOException {
    String secret = "abcdefghijklmnopqrstuvwxyz";
    PolicySettings settings =
        PolicySettings.defaults().withOutputLimit(20).withSecretVariables(Set.of("VALUE"));
    try (Protection protection =
        Protection.open(Policy.MEDIUM, settings, Map.of("VALUE", secret))) {
      assertThat(protection.tell("0123456789" + secret, 0))
          .isEqualTo(new KeptText("0123456789[redacted]", 0));
      // As the reader hands it on when it had to stop within a secret, after many others.
      String read = (secret + " ").repeat(2000);
      String stopped = read.substring(0, protection.keep());
      assertThat(protection.tell(stopped, read.length() - stopped.length()).text())
          .hasSizeLessThanOrEqualTo(20)
          .matches("(?:\\[redacted] )*\\[?[redact]*]? ?");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.",
        "-eyJ",
        "token",
        "-----BEGIN PRIVATE KEY-----",
        "a://",
        "bearer ",
        "password=\"",
        "ghp_",
        "aa "
      })
  void hostileTextTakesNoMoreThanLinearTime(String piece) {
    String text = piece.repeat((1 << 18) / piece.length());
    assertThat(SHAPES.apply(text)).isNotEmpty();
  }
}
