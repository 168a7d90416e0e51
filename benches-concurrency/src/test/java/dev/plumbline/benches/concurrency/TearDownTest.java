package dev.plumbline.benches.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.benches.concurrency.bags.BagKind;
import dev.plumbline.benches.concurrency.bags.SharedBags;
import dev.plumbline.benches.concurrency.counters.CounterContention;
import dev.plumbline.benches.concurrency.counters.CounterKind;
import dev.plumbline.benches.concurrency.locks.Mutex;
import dev.plumbline.benches.concurrency.locks.MutexContention;
import dev.plumbline.benches.concurrency.locks.ReadShare;
import dev.plumbline.benches.concurrency.locks.TableLock;
import dev.plumbline.benches.concurrency.registries.RegistryRace;
import org.junit.jupiter.api.Test;

/** A benchmark whose subject does less than was asked of it fails when it is torn down. */
class TearDownTest {
  private final Tally tally = new Tally();
  private final Turns turns = new Turns();

  TearDownTest() {
    turns.join(tally);
  }

  @Test
  void theTurnsOfAllThreadsAreAddedUp() {
    Turns others = new Turns();
    others.join(tally);
    turns.take();
    others.take();
    others.take();
    assertThat(tally.turns()).isEqualTo(3);
  }

  @Test
  void anIncrementThatIsMissingIsNoticed() {
    CounterContention benchmark = new CounterContention();
    CounterContention.Shared state = new CounterContention.Shared();
    state.counter = CounterKind.atomic;
    state.open();
    benchmark.increment(state, turns);
    assertThatCode(() -> state.check(tally)).doesNotThrowAnyException();
    turns.take();
    assertThatIllegalStateException()
        .isThrownBy(() -> state.check(tally))
        .withMessage("counted 1 of 2 increments");
  }

  @Test
  void aTurnAtALockThatIsMissingIsNoticed() {
    MutexContention benchmark = new MutexContention();
    MutexContention.Shared state = new MutexContention.Shared();
    state.mutex = Mutex.intrinsic;
    state.make();
    benchmark.shared(state, turns);
    assertThatCode(() -> state.check(tally)).doesNotThrowAnyException();
    turns.take();
    assertThatIllegalStateException()
        .isThrownBy(() -> state.check(tally))
        .withMessage("2 turns, but 1 changes");
  }

  @Test
  void aWriteThatIsMissingIsNoticed() {
    ReadShare benchmark = new ReadShare();
    ReadShare.Apart state = new ReadShare.Apart();
    state.lock = TableLock.copy;
    state.make();
    benchmark.writer(state, turns);
    assertThatCode(() -> state.check(tally)).doesNotThrowAnyException();
    turns.take();
    assertThatIllegalStateException()
        .isThrownBy(() -> state.check(tally))
        .withMessage("2 writes, but the table adds up to 64");
  }

  @Test
  void buffersThatDoNotComeBackAreNoticed() {
    SharedBags.Pool state = new SharedBags.Pool();
    state.bag = BagKind.locked;
    state.fill();
    new SharedBags().useBuffer(state);
    assertThatCode(state::check).doesNotThrowAnyException();
    // The look at them took them all out.
    assertThatIllegalStateException()
        .isThrownBy(state::check)
        .withMessage("of 50 buffers 0 came back, 0 different");
  }

  @Test
  void requestsThatWereNotMadeAreNoticed() throws Exception {
    RegistryRace.Crowd state = new RegistryRace.Crowd();
    state.threads = 2;
    state.keys = RegistryRace.Keys.same;
    state.start();
    try {
      state.open();
      assertThat(new RegistryRace().request(state)).isEqualTo(1000);
      assertThatCode(state::check).doesNotThrowAnyException();
      state.open();
      assertThatIllegalStateException()
          .isThrownBy(state::check)
          .withMessage("1 keys: made 0, held 0, closed 0");
    } finally {
      state.end();
    }
  }
}
