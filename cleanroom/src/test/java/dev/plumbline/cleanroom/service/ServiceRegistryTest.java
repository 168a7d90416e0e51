package dev.plumbline.cleanroom.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.health.HealthCheck;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import dev.plumbline.cleanroom.resource.CloseFailure;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ServiceRegistryTest {
  private final ResourceStack resources = new ResourceStack();
  private final MetricsRecorder metrics = new MetricsRecorder(ContainerCounters.striped());
  private final ServiceRegistry registry =
      new ServiceRegistry(resources, metrics, StartLocking.PER_SERVICE);
  private final FakeService service = new FakeService("mail");

  @Test
  void aServiceGoesThroughItsStates() throws ServiceFailure {
    registry.register(service);
    assertThat(registry.state("mail")).isEqualTo(ServiceState.REGISTERED);
    registry.start("mail");
    assertThat(registry.state("mail")).isEqualTo(ServiceState.RUNNING);
    registry.stop("mail");
    assertThat(registry.state("mail")).isEqualTo(ServiceState.STOPPED);
    registry.start("mail");
    assertThat(service.calls).containsExactly("start", "stop", "start");
    assertThat(metrics.snapshot().servicesStarted()).isEqualTo(2);
    assertThat(metrics.snapshot().servicesStopped()).isEqualTo(1);
  }

  @Test
  void aNameIsTakenOnceAndIsNotBlank() {
    registry.register(service);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.register(new FakeService("mail")))
        .withMessage("a service named mail is registered already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.register(new FakeService(" ")))
        .withMessageStartingWith("a service needs a name");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    registry.register(service);
    registry.register(new FakeService("cache"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.start("male"))
        .withMessage("no service is named male; registered are [cache, mail]");
  }

  @Test
  void aRunningServiceIsNotStartedAgain() throws ServiceFailure {
    registry.register(service);
    registry.start("mail");
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.start("mail"))
        .withMessage("service mail is RUNNING; stop it before it is started again");
  }

  @Test
  void stoppingWhatDoesNotRunDoesNothing() throws ServiceFailure {
    registry.register(service);
    registry.stop("mail");
    assertThat(service.calls).isEmpty();
    assertThat(registry.state("mail")).isEqualTo(ServiceState.REGISTERED);
  }

  @Test
  void aFailedStartFreesWhatWasOpenedAndCanBeTriedAgain() throws ServiceFailure {
    registry.register(service);
    service.startFailure = new IOException("port taken");
    service.stopFailure = new IOException("still bound");
    ServiceFailure failure =
        catchThrowableOfType(ServiceFailure.class, () -> registry.start("mail"));
    assertThat(failure)
        .hasMessage("service mail did not start: port taken")
        .hasCause(service.startFailure)
        .hasSuppressedException(service.stopFailure);
    assertThat(service.calls).containsExactly("start", "stop");
    assertThat(registry.state("mail")).isEqualTo(ServiceState.FAILED);
    assertThat(resources.size()).isZero();
    service.startFailure = null;
    registry.start("mail");
    assertThat(registry.state("mail")).isEqualTo(ServiceState.RUNNING);
  }

  @Test
  void aServiceThatIsNotHealthyAfterItsStartDidNotStart() {
    registry.register(service);
    service.health = Health.unhealthy("no disk");
    ServiceFailure failure =
        catchThrowableOfType(ServiceFailure.class, () -> registry.start("mail"));
    assertThat(failure)
        .hasMessage("service mail did not start: not healthy after its start: no disk");
    assertThat(service.calls).containsExactly("start", "stop");
  }

  @Test
  void aFailedStopIsTriedAgainWhenTheEnvironmentCloses() throws ServiceFailure {
    registry.register(service);
    registry.start("mail");
    service.stopFailure = new IOException("busy");
    ServiceFailure failure =
        catchThrowableOfType(ServiceFailure.class, () -> registry.stop("mail"));
    assertThat(failure).hasMessage("service mail did not stop: busy");
    assertThat(registry.state("mail")).isEqualTo(ServiceState.FAILED);
    service.stopFailure = null;
    resources.close();
    assertThat(registry.state("mail")).isEqualTo(ServiceState.STOPPED);
    assertThat(service.calls).containsExactly("start", "stop", "stop");
    assertThat(metrics.snapshot().serviceFailures()).isEqualTo(1);
  }

  @Test
  void aStopThatFailsAgainAtTheCloseIsReported() throws ServiceFailure {
    registry.register(service);
    registry.start("mail");
    service.stopFailure = new IOException("busy");
    CloseFailure failure = catchThrowableOfType(CloseFailure.class, resources::close);
    assertThat(failure.getSuppressed()).hasSize(1).allMatch(ServiceFailure.class::isInstance);
  }

  @Test
  void aServiceStartedAfterTheCloseIsStoppedAtOnce() {
    registry.register(service);
    resources.close();
    ServiceFailure failure =
        catchThrowableOfType(ServiceFailure.class, () -> registry.start("mail"));
    assertThat(failure).hasMessageContaining("the environment is closed");
    assertThat(service.calls).containsExactly("start", "stop");
  }

  @Test
  void onlyRunningServicesAreChecked() throws ServiceFailure {
    registry.register(service);
    registry.register(new FakeService("cache"));
    registry.start("mail");
    assertThat(registry.runningChecks()).extracting(HealthCheck::name).containsExactly("mail");
  }
}
