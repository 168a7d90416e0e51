package dev.plumbline.cleanroom.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.service.ServiceState;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.DockerClientFactory;

/** Needs a container engine; skipped without one unless PLUMBLINE_REQUIRE_CONTAINERS is true. */
@Timeout(180)
class EngineContainerServiceTest {

  @BeforeAll
  static void requireEngine() {
    if (ContainerEngine.ofEnvironment().status()
        instanceof ContainerEngine.Unavailable unavailable) {
      if (Boolean.parseBoolean(System.getenv("PLUMBLINE_REQUIRE_CONTAINERS"))) {
        throw new AssertionError(unavailable.reason());
      }
      abort(unavailable.reason());
    }
  }

  @Test
  void theContainerAnswersAndIsRemovedWhenItIsStopped() throws Exception {
    EngineContainerService service = new EngineContainerService("container");
    service.start();
    String id = service.containerId();
    URI address = service.address();
    assertThat(service.health().isHealthy()).isTrue();
    assertThat(containers()).contains(id);
    service.stop();
    service.stop();
    assertThat(containers()).doesNotContain(id);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> HttpProbe.get(address));
    assertThatIllegalStateException().isThrownBy(service::health);
  }

  @Test
  void anEnvironmentRemovesItsContainer() throws Exception {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      environment.services().start("container");
      assertThat(environment.services().state("container")).isEqualTo(ServiceState.RUNNING);
      assertThat(containers()).hasSize(1);
    }
    assertThat(containers()).isEmpty();
  }

  private static List<String> containers() {
    return DockerClientFactory.instance()
        .client()
        .listContainersCmd()
        .withShowAll(true)
        .withAncestorFilter(List.of(ContainerEngine.ofEnvironment().image()))
        .exec()
        .stream()
        .map(container -> container.getId())
        .toList();
  }
}
