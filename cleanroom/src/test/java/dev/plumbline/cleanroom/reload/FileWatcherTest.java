package dev.plumbline.cleanroom.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.cleanroom.reload.FileWatcher.Seen;
import dev.plumbline.cleanroom.reload.FolderEvents.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The rules of coalescing, in a time that passes only while the watcher waits. */
class FileWatcherTest {
  private static final Duration QUIET = Duration.ofNanos(100);
  private static final Duration DEADLINE = Duration.ofNanos(10_000);

  private record Scripted(long at, Event event) {}

  private static final class Script implements FolderEvents {
    private final Deque<Scripted> events = new ArrayDeque<>();
    private long now;

    Script then(long at, Event event) {
      events.add(new Scripted(at, event));
      return this;
    }

    @Override
    public Event poll(Duration timeout) {
      long until = now + timeout.toNanos();
      if (events.isEmpty() || events.getFirst().at() > until) {
        now = until;
        return Event.NOTHING;
      }
      now = Math.max(now, events.getFirst().at());
      return events.removeFirst().event();
    }

    @Override
    public void close() {
      events.addFirst(new Scripted(0, Event.CLOSED));
    }
  }

  private static FileWatcher watcher(Script script) {
    return new FileWatcher(script, QUIET, () -> script.now);
  }

  @Test
  void eventsOfOneSaveAreOneChange() throws Exception {
    Script script =
        new Script()
            .then(1000, Event.FILE)
            .then(1000, Event.FILE)
            .then(1060, Event.OTHER)
            .then(1090, Event.FILE);
    FileWatcher watcher = watcher(script);
    assertThat(watcher.await(DEADLINE)).isEqualTo(new Seen.Change(1000, 1190));
    assertThat(watcher.await(DEADLINE)).isEqualTo(new Seen.Nothing());
  }

  @Test
  void savesFurtherApartThanTheQuietPeriodAreTwoChanges() throws Exception {
    FileWatcher watcher = watcher(new Script().then(1000, Event.FILE).then(1101, Event.FILE));
    assertThat(watcher.await(DEADLINE)).isEqualTo(new Seen.Change(1000, 1100));
    assertThat(watcher.await(DEADLINE)).isEqualTo(new Seen.Change(1101, 1201));
  }

  @Test
  void aFileThatIsWrittenWithoutEndIsToldAfterSixteenQuietPeriods() throws Exception {
    Script script = new Script();
    LongStream.iterate(1000, at -> at < 9000, at -> at + 50)
        .forEach(at -> script.then(at, Event.FILE));
    assertThat(watcher(script).await(DEADLINE)).isEqualTo(new Seen.Change(1000, 2600));
  }

  @Test
  void theDeadlineHoldsAlsoWhileOtherFilesChange() throws Exception {
    Script script = new Script();
    LongStream.iterate(0, at -> at < 50_000, at -> at + 30)
        .forEach(at -> script.then(at, Event.OTHER));
    assertThat(watcher(script).await(DEADLINE)).isEqualTo(new Seen.Nothing());
    assertThat(script.now).isBetween(10_000L, 10_030L);
  }

  @Test
  void noTimeToWaitStillSeesWhatIsThere() throws Exception {
    FileWatcher watcher = watcher(new Script().then(0, Event.FILE));
    assertThat(watcher.await(Duration.ofSeconds(-1))).isEqualTo(new Seen.Change(0, 100));
    assertThat(watcher.await(Duration.ZERO)).isEqualTo(new Seen.Nothing());
  }

  @Test
  void theLongestDeadlineThereIsCanBeGiven() throws Exception {
    FileWatcher watcher = watcher(new Script().then(5, Event.FILE));
    assertThat(watcher.await(Duration.ofSeconds(Long.MAX_VALUE)))
        .isEqualTo(new Seen.Change(5, 105));
  }

  @Test
  void closingEndsAWaitBeforeAndWithinTheQuietPeriod() throws Exception {
    assertThat(watcher(new Script().then(7, Event.CLOSED)).await(DEADLINE))
        .isEqualTo(new Seen.Closed());
    assertThat(watcher(new Script().then(7, Event.FILE).then(8, Event.CLOSED)).await(DEADLINE))
        .isEqualTo(new Seen.Closed());
  }

  @Test
  void aQuietPeriodOutOfRangeIsRefused() {
    for (Duration wrong : new Duration[] {Duration.ofNanos(-1), Duration.ofMinutes(2)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new FileWatcher(new Script(), wrong, () -> 0))
          .withMessageStartingWith("quiet must be 0 to 1 minute; got PT");
    }
  }
}
