package dev.plumbline.cleanroom.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.telemetry.OtlpReceiver;
import dev.plumbline.cleanroom.telemetry.TelemetryMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is there after twenty environments, against what was there after the first. */
@Timeout(180)
@EnabledOnOs(OS.LINUX)
class LeakTest {
  private static final int ROUNDS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Threads that an environment starts. Not the pools that the JDK and OkHttp's task runner share
   * across the JVM: they grow with load and shrink a minute later, whatever is closed.
   */
  private static final Pattern OURS =
      Pattern.compile("cleanroom|HTTP-Dispatcher|H2 |BatchSpan|MetricReader|OkHttp (?!TaskRunner)");

  @TempDir Path parent;

  /** What a process can leak, counted. */
  private record Held(
      TreeMap<String, Long> threads, long sockets, long pipes, long children, List<String> files) {

    static Held now(Path folder) throws IOException {
      TreeMap<String, Long> threads =
          Thread.getAllStackTraces().keySet().stream()
              .map(thread -> thread.getName().replaceAll("\\d+", "#"))
              .filter(name -> OURS.matcher(name).find())
              .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
      return new Held(
          threads,
          descriptors("socket:"),
          descriptors("pipe:"),
          ProcessHandle.current().descendants().count(),
          list(folder));
    }

    private static long descriptors(String kind) throws IOException {
      try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
        return descriptors.filter(descriptor -> target(descriptor).startsWith(kind)).count();
      }
    }

    private static String target(Path descriptor) {
      try {
        return Files.readSymbolicLink(descriptor).toString();
      } catch (IOException e) {
        return "closed meanwhile";
      }
    }

    private static List<String> list(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.map(Path::toString).sorted().toList();
      }
    }

    boolean isNoMoreThan(Held other) {
      return sockets <= other.sockets
          && pipes <= other.pipes
          && children <= other.children
          && files.equals(other.files)
          && threads.entrySet().stream()
              .allMatch(
                  entry -> entry.getValue() <= other.threads.getOrDefault(entry.getKey(), 0L));
    }
  }

  private void useEverything(boolean withProcess) throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open();
        CleanroomEnvironment environment =
            CleanroomEnvironment.open(
                CleanroomOptions.defaults()
                    .withParentFolder(parent)
                    .withTelemetry(new TelemetryMode.Otlp(receiver.endpoint())))) {
      Files.writeString(environment.workFolder().resolve("note"), "text");
      environment.services().start("http");
      environment.services().start("database");
      if (withProcess) {
        environment.services().start("process");
      }
      assertThat(environment.checkServices(PATIENCE).allHealthy()).isTrue();
      environment.execute("passes", () -> 1);
    }
  }

  @Test
  void nothingIsLeftOfClosedEnvironments() throws Exception {
    useEverything(true);
    Held before = Held.now(parent);
    for (int i = 0; i < ROUNDS; i++) {
      useEverything(i % 5 == 0);
    }
    // The shared HTTP client notices closed connections in its own time, and idle threads end in
    // theirs, so the count is repeated until it is right or patience ends.
    long end = System.nanoTime() + PATIENCE.toNanos();
    Held after = Held.now(parent);
    while (!after.isNoMoreThan(before) && System.nanoTime() < end) {
      Thread.onSpinWait();
      after = Held.now(parent);
    }
    assertThat(after.isNoMoreThan(before)).as("before %s%nafter  %s", before, after).isTrue();
    assertThat(after.files()).isEmpty();
    assertThat(after.children()).isZero();
  }

  @Test
  void theCountSeesALeak() throws Exception {
    Held before = Held.now(parent);
    InProcessHttpService leak = new InProcessHttpService("leak");
    leak.start();
    assertThat(Held.now(parent).isNoMoreThan(before)).isFalse();
    leak.stop();
  }
}
