package dev.plumbline.benches.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.benches.memory.registry.LightContainer;
import org.junit.jupiter.api.Test;

final class RegistryContentionTest {
  private static final int THREADS = 2;

  private final RegistryContention benchmark = new RegistryContention();
  private final RegistryContention.Shared shared = new RegistryContention.Shared();

  @Test
  void bothSidesRenewOneOfAsManyEntries() throws Exception {
    shared.fill(THREADS);
    RegistryContention.OwnKey own = new RegistryContention.OwnKey();
    RegistryContention.HotKey hot = new RegistryContention.HotKey();
    own.choose(shared, 1);
    hot.choose(shared);
    LightContainer first = benchmark.renewOwnKeys(shared, own);
    assertThat(benchmark.renewOwnKeys(shared, own)).isNotSameAs(first);
    LightContainer hotFirst = benchmark.renewHotKey(shared, hot);
    assertThat(benchmark.renewHotKey(shared, hot)).isNotSameAs(hotFirst);
    shared.check();
  }

  @Test
  void aMeasurementThatRenewedNothingFails() throws Exception {
    shared.fill(THREADS);
    assertThatIllegalStateException()
        .isThrownBy(shared::check)
        .withMessage("128 containers made, 0 closed, 128 kept of 128, 128 closed in the end");
  }
}
