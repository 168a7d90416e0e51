package dev.plumbline.cleanroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.cleanroom.container.ContainerHandle;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.execution.TestOutcome;
import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.metric.MetricsSnapshot;
import dev.plumbline.cleanroom.resource.CloseFailure;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanroomEnvironmentTest {
  @TempDir Path parent;

  private final List<String> closed = new ArrayList<>();

  private CleanroomEnvironment open() {
    return CleanroomEnvironment.open(CleanroomOptions.defaults().withParentFolder(parent));
  }

  private ServicePlugin service(String name, Exception stopFailure) {
    return new ServicePlugin() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void start() {}

      @Override
      public void stop() throws Exception {
        closed.add(name);
        if (stopFailure != null) {
          throw stopFailure;
        }
      }

      @Override
      public Health health() {
        return Health.healthy();
      }
    };
  }

  private final class Container implements ContainerHandle {
    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public void close() {
      closed.add("container");
    }
  }

  @Test
  void everyEnvironmentHasAnIdAndAFolderOfItsOwn() throws IOException {
    try (CleanroomEnvironment one = open();
        CleanroomEnvironment other = open()) {
      assertThat(one.id()).isNotEqualTo(other.id());
      assertThat(one.workFolder()).isNotEqualTo(other.workFolder()).isEmptyDirectory();
      assertThat(one.workFolder()).isEqualTo(one.workFolder());
    }
  }

  @Test
  void theFolderIsMadeWhenFirstAskedForAndDeletedWithWhatIsInIt() throws IOException {
    Path outside = Files.writeString(parent.resolve("outside"), "stays");
    Path folder;
    try (CleanroomEnvironment environment = open()) {
      assertThat(parent.toFile().list()).containsExactly("outside");
      folder = environment.workFolder();
      Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("file"), "text");
      Files.createSymbolicLink(folder.resolve("link"), outside);
    }
    assertThat(folder).doesNotExist();
    assertThat(outside).hasContent("stays");
  }

  @Test
  void whatWasOpenedLastIsClosedFirstAcrossServicesAndContainers() throws Exception {
    CleanroomEnvironment environment = open();
    environment.services().register(service("first", null));
    environment.services().register(service("second", null));
    environment.services().start("first");
    Container container =
        environment
            .containers()
            .getOrCreate("key", Container.class, Liveness.TRUSTED, Container::new);
    environment.services().start("second");
    assertThat(container.isAlive()).isTrue();
    environment.close();
    assertThat(closed).containsExactly("second", "container", "first");
  }

  @Test
  void aFailedStopKeepsNothingElseOpen() throws Exception {
    CleanroomEnvironment environment = open();
    Path folder = environment.workFolder();
    environment.services().register(service("first", null));
    environment.services().register(service("broken", new IOException("busy")));
    environment.services().start("first");
    environment.services().start("broken");
    CloseFailure failure = catchThrowableOfType(CloseFailure.class, environment::close);
    assertThat(failure).hasMessageContaining("service broken").hasMessageContaining("busy");
    assertThat(closed).containsExactly("broken", "first");
    assertThat(folder).doesNotExist();
  }

  @Test
  void closingTwiceIsClosingOnce() throws Exception {
    CleanroomEnvironment environment = open();
    environment.services().register(service("first", null));
    environment.services().start("first");
    environment.close();
    environment.close();
    assertThat(closed).containsExactly("first");
  }

  @Test
  void aClosedEnvironmentDoesNothingMore() {
    CleanroomEnvironment environment = open();
    environment.close();
    assertThatIllegalStateException().isThrownBy(environment::workFolder);
    assertThatIllegalStateException()
        .isThrownBy(() -> environment.execute("late", () -> 1))
        .withMessage("cannot execute late: the environment is closed");
  }

  @Test
  void oneServiceOfEachKindIsKnownFromTheStart() {
    try (CleanroomEnvironment environment = open()) {
      assertThat(environment.services().names())
          .containsExactly("container", "database", "http", "process");
    }
  }

  @Test
  void twoServicesOfOneNameInTheOptionsAreRefused() {
    CleanroomOptions options =
        CleanroomOptions.defaults()
            .withPlugins(() -> List.of(service("same", null), service("same", null)));
    assertThatIllegalArgumentException().isThrownBy(() -> CleanroomEnvironment.open(options));
  }

  @Test
  void aTestBodyPassesOrFailsAndIsCounted() {
    try (CleanroomEnvironment environment = open()) {
      AssertionError wrong = new AssertionError("expected 1 but was 2");
      assertThat(environment.execute("passes", () -> 42))
          .isInstanceOfSatisfying(
              TestOutcome.Passed.class, passed -> assertThat(passed.value()).isEqualTo(42));
      TestOutcome<Object> failed =
          environment.execute(
              "fails",
              () -> {
                throw wrong;
              });
      assertThat(failed)
          .isInstanceOfSatisfying(
              TestOutcome.Failed.class, outcome -> assertThat(outcome.cause()).isSameAs(wrong));
      MetricsSnapshot metrics = environment.metrics();
      assertThat(metrics.testsPassed()).isEqualTo(1);
      assertThat(metrics.testsFailed()).isEqualTo(1);
      assertThat(metrics.testsExecuted()).isEqualTo(2);
      assertThat(metrics.testTime()).isGreaterThanOrEqualTo(failed.duration());
    }
  }

  @Test
  void anInterruptedTestFailsAndTheInterruptStays() {
    try (CleanroomEnvironment environment = open()) {
      TestOutcome<Object> outcome =
          environment.execute(
              "interrupted",
              () -> {
                throw new InterruptedException();
              });
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome).isInstanceOf(TestOutcome.Failed.class);
    }
  }

  @Test
  void allRunningServicesAreCheckedTogether() throws Exception {
    try (CleanroomEnvironment environment = open()) {
      environment.services().start("http");
      environment.services().start("database");
      assertThat(environment.checkServices(Duration.ofSeconds(30)).byName())
          .containsOnlyKeys("http", "database")
          .allSatisfy((name, health) -> assertThat(health.isHealthy()).isTrue());
    }
  }
}
