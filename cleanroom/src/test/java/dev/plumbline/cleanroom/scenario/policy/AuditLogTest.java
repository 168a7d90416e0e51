package dev.plumbline.cleanroom.scenario.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void twoWritersAppendToOneFileAndNeitherTouchesWhatIsThere() throws Exception {
    Path file = folder.resolve("audit");
    Files.writeString(file, "before\n");
    try (AuditLog one = AuditLog.open(file);
        AuditLog other = AuditLog.open(file)) {
      one.append(NOW, "id", "event", "id-1", "first");
      other.append(NOW, "id", "event", "id-1", "second");
      one.append(NOW, "id", "event", "", "third");
    }
    assertThat(file)
        .hasContent(
            """
            before
            2026-01-01T00:00:00Z\tid\tevent\tid-1\tfirst
            2026-01-01T00:00:00Z\tid\tevent\tid-1\tsecond
            2026-01-01T00:00:00Z\tid\tevent\t\tthird
            """);
  }

  @Test
  void noTextCanForgeALine() throws Exception {
    Path file = folder.resolve("audit");
    try (AuditLog log = AuditLog.open(file)) {
      log.append(NOW, "id", "event", "id-1", "a\tb\nc\r\\n\u001b[2Jd\u2028e\u0085f");
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).endsWith("\ta\\tb\\nc\\r\\\\n\\u001b[2Jd\\u2028e\\u0085f");
  }

  @Test
  void aLongDetailIsCut() throws Exception {
    Path file = folder.resolve("audit");
    try (AuditLog log = AuditLog.open(file)) {
      log.append(NOW, "id", "event", "id-1", "x".repeat(100_000));
    }
    assertThat(Files.readString(file)).hasSizeLessThan(5000).endsWith("x…\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsNotFollowed() throws Exception {
    Path target = Files.writeString(folder.resolve("target"), "");
    Path link = Files.createSymbolicLink(folder.resolve("audit"), target);
    assertThatIOException().isThrownBy(() -> AuditLog.open(link));
    assertThat(target).isEmptyFile();
  }
}
