package dev.plumbline.cleanroom.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.cleanroom.reload.ReloadOutcome.Ran;
import dev.plumbline.cleanroom.reload.ReloadOutcome.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class HotReloaderTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Path template;
  private Path result;

  @BeforeEach
  void save() throws IOException {
    template = folder.resolve("orders.toml.ftl");
    result = folder.resolve("result.json");
    Files.writeString(template, scenario("first", "checksum\"\nbytes = ${size}"));
  }

  private static String scenario(String name, String kind) {
    return """
        name = "orders"
        [[services]]
        name = "web"
        kind = "http"
        [[scenarios]]
        name = "%s"
        [[scenarios.steps]]
        name = "lives"
        kind = "health"
        service = "web"
        [[scenarios.steps]]
        name = "step"
        kind = "%s
        """
        .formatted(name, kind);
  }

  private HotReloader open() throws IOException {
    return HotReloader.open(
        HotReloadOptions.of(template, result).withVariables(Map.of("size", 1000)));
  }

  /** As editors save: nobody ever sees half of it. */
  private void saveOver(String text) throws IOException {
    Path swap = Files.writeString(folder.resolve("swap"), text);
    Files.move(swap, template, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Ran ran(Optional<ReloadOutcome> outcome) {
    assertThat(outcome).containsInstanceOf(Ran.class);
    return (Ran) outcome.orElseThrow();
  }

  private JsonNode written() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(result));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theResultIsThatOfTheNewestContent() throws Exception {
    try (HotReloader reloader = open()) {
      Ran first = ran(Optional.of(reloader.load()));
      assertThat(first.scenarios()).containsExactly(new ScenarioReport("first", ""));
      for (int i = 0; i < 10; i++) {
        String text = scenario("save-" + i, "checksum\"\nbytes = 10");
        saveOver(text);
        Ran next = ran(reloader.next(LONG));
        assertThat(next.digest()).isEqualTo(sha256(text));
        assertThat(next.scenarios()).containsExactly(new ScenarioReport("save-" + i, ""));
        assertThat(written().get("digest").asString()).isEqualTo(next.digest());
        assertThat(written().at("/scenarios/0/name").asString()).isEqualTo("save-" + i);
        assertThat(written().get("succeeded").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void ofTwoSavesInARowOnlyTheLastIsRun() throws Exception {
    try (HotReloader reloader = open()) {
      saveOver(scenario("earlier", "checksum\"\nbytes = 10"));
      saveOver(scenario("later", "checksum\"\nbytes = 10"));
      assertThat(ran(reloader.next(LONG)).scenarios())
          .containsExactly(new ScenarioReport("later", ""));
      assertThat(reloader.next(Duration.ofMillis(50))).isEmpty();
    }
  }

  @Test
  void aSaveInPlaceComesToItsWholeContent() throws Exception {
    try (HotReloader reloader = open()) {
      String text = scenario("in-place", "checksum\"\nbytes = 10");
      Files.writeString(template, text);
      ReloadOutcome outcome = reloader.next(LONG).orElseThrow();
      while (!outcome.digest().equals(sha256(text))) {
        // The writer was kept waiting between emptying and filling the file.
        assertThat(outcome).isInstanceOf(Refused.class);
        outcome = reloader.next(LONG).orElseThrow();
      }
      assertThat(ran(Optional.of(outcome)).scenarios())
          .containsExactly(new ScenarioReport("in-place", ""));
    }
  }

  @Test
  void aSaveThatChangesNothingRunsNothing() throws Exception {
    try (HotReloader reloader = open()) {
      reloader.load();
      saveOver(Files.readString(template));
      assertThat(reloader.next(Duration.ofMillis(50))).isEmpty();
      saveOver(scenario("other", "checksum\"\nbytes = 10"));
      assertThat(ran(reloader.next(LONG)).configuration().scenarios().get(0).name())
          .isEqualTo("other");
    }
  }

  @Test
  void aBadTextIsRefusedWithItsPlaceAndTheNextSaveMendsIt() throws Exception {
    try (HotReloader reloader = open()) {
      saveOver("name = \"${nme}\"");
      assertThat(reloader.next(LONG)).containsInstanceOf(Refused.class);
      assertThat(written().get("problem").asString())
          .isEqualTo("orders.toml.ftl:1:11: \"nme\" has no value");
      assertThat(written().get("succeeded").asBoolean()).isFalse();
      saveOver("name = x");
      assertThat(reloader.next(LONG)).containsInstanceOf(Refused.class);
      assertThat(written().get("problem").asString())
          .startsWith("orders.toml.ftl (rendered):1:8: ");
      saveOver(scenario("mended", "checksum\"\nbytes = 10"));
      assertThat(ran(reloader.next(LONG)).succeeded()).isTrue();
    }
  }

  @Test
  void bytesThatAreNoTextAndTooManyOfThemAreRefused() throws Exception {
    try (HotReloader reloader = open()) {
      Files.write(template, new byte[] {'a', (byte) 0xff});
      assertThat(((Refused) reloader.load()).problem()).isEqualTo("orders.toml.ftl: is not UTF-8");
      Files.write(template, new byte[(1 << 20) + 1]);
      assertThat(((Refused) reloader.load()).problem())
          .isEqualTo("orders.toml.ftl: has more than 1048576 bytes");
    }
  }

  @Test
  void aStepThatFailsIsAResult() throws Exception {
    Files.writeString(template, scenario("fails", "command\"\ncommand = [\"false\"]"));
    try (HotReloader reloader = open()) {
      Ran outcome = (Ran) reloader.load();
      assertThat(outcome.succeeded()).isFalse();
      assertThat(outcome.scenarios())
          .containsExactly(new ScenarioReport("fails", "step step: ended with code 1"));
      assertThat(written().get("succeeded").asBoolean()).isFalse();
      assertThat(written().at("/scenarios/0/problem").asString()).endsWith("code 1");
    }
  }

  @Test
  void everyPartIsTimed() throws Exception {
    try (HotReloader reloader = open()) {
      saveOver(scenario("timed", "checksum\"\nbytes = 10"));
      ReloadTimes times = ran(reloader.next(LONG)).times();
      assertThat(
              List.of(
                  times.settle(),
                  times.read(),
                  times.render(),
                  times.parse(),
                  times.run(),
                  times.write()))
          .allMatch(time -> time > 0);
      assertThat(times.settle()).isGreaterThanOrEqualTo(Duration.ofMillis(2).toNanos());
      assertThat(written().at("/nanoseconds/run").asLong()).isEqualTo(times.run());
    }
  }

  @Test
  void aDeletedTemplateIsWaitedFor() throws Exception {
    try (HotReloader reloader = open()) {
      Files.delete(template);
      assertThat(reloader.next(Duration.ofMillis(50))).isEmpty();
      assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(reloader::load);
      saveOver(scenario("back", "checksum\"\nbytes = 10"));
      assertThat(ran(reloader.next(LONG)).succeeded()).isTrue();
    }
  }

  @Test
  void closingEndsAWait() throws Exception {
    HotReloader reloader = open();
    CompletableFuture<Optional<ReloadOutcome>> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return reloader.next(LONG);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    reloader.close();
    assertThat(waiting.get(30, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void nothingButTheTemplateAndTheResultIsLeftInTheFolder() throws Exception {
    try (HotReloader reloader = open()) {
      reloader.load();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(template, result);
    }
  }

  @Test
  void aResultThatWouldOverwriteTheTemplateIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> HotReloadOptions.of(template, folder.resolve("x/..").resolve("orders.toml.ftl")))
        .withMessageContaining("would overwrite");
  }
}
