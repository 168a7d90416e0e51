package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.jmh.Turn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who has the turn, with the forks' own side of the connection. */
@Timeout(60)
class RefereeTest {
  private final ExecutorService forks = Executors.newCachedThreadPool();
  private final List<String> turns = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void end() {
    forks.shutdownNow();
  }

  /** Takes so many turns, as a fork of so many iterations does, and leaves. */
  private CompletableFuture<Void> fork(Referee referee, String seat, int iterations) {
    return CompletableFuture.runAsync(
        () -> {
          Turn turn = new Turn(referee.place(seat));
          for (int iteration = 0; iteration < iterations; iteration++) {
            turn.beforeIteration(null, null);
            turns.add(seat);
            turn.afterIteration(null, null, null);
          }
          referee.leaves(seat);
        },
        forks);
  }

  private static void join(CompletableFuture<?> fork) throws Exception {
    fork.get(30, TimeUnit.SECONDS);
  }

  @Test
  void turnsAlternateAndWhoGoesFirstDoesToo() throws Exception {
    try (Referee referee = Referee.of(List.of("head", "base"))) {
      CompletableFuture<Void> base = fork(referee, "base", 4);
      CompletableFuture<Void> head = fork(referee, "head", 4);
      join(base);
      join(head);
    }
    assertThat(turns)
        .containsExactly("head", "base", "base", "head", "head", "base", "base", "head");
  }

  @Test
  void threeForksTakeTurnsToo() throws Exception {
    try (Referee referee = Referee.of(List.of("a", "b", "c"))) {
      for (CompletableFuture<Void> each :
          List.of(fork(referee, "c", 2), fork(referee, "a", 2), fork(referee, "b", 2))) {
        join(each);
      }
    }
    assertThat(turns).containsExactly("a", "b", "c", "c", "b", "a");
  }

  @Test
  void whoHasMoreIterationsGoesOnAlone() throws Exception {
    try (Referee referee = Referee.of(List.of("base", "head"))) {
      CompletableFuture<Void> base = fork(referee, "base", 1);
      CompletableFuture<Void> head = fork(referee, "head", 3);
      join(base);
      join(head);
    }
    assertThat(turns).containsExactly("base", "head", "head", "head");
  }

  @Test
  void aForkThatNeverComesIsNotWaitedForOnceItIsKnownToBeGone() throws Exception {
    try (Referee referee = Referee.of(List.of("base", "head"))) {
      CompletableFuture<Void> head = fork(referee, "head", 2);
      referee.leaves("base");
      join(head);
    }
    assertThat(turns).containsExactly("head", "head");
  }

  @Test
  void aForkWithoutAPartnerFailsOnceTurnsEnd() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<Void> waits;
    try (Referee referee = Referee.of(List.of("base", "head"))) {
      waits =
          CompletableFuture.runAsync(
              () -> {
                running.countDown();
                new Turn(referee.place("head")).beforeIteration(null, null);
              },
              forks);
      running.await();
    }
    assertThatThrownBy(() -> join(waits)).hasMessageContaining("turn");
    assertThat(turns).isEmpty();
  }

  @Test
  void whoDoesNotSayTheTokenIsSentAway() throws Exception {
    try (Referee referee = Referee.of(List.of("base", "head"))) {
      int port = Integer.parseInt(referee.place("base").split(" ", -1)[0]);
      String token = referee.place("base").split(" ", -1)[1];
      for (String said :
          List.of("base\n", "x base\n", token + " other\n", "\n", "x".repeat(10_000))) {
        assertThat(answer(port, said)).as(said).isEqualTo(-1);
      }
      CompletableFuture<Void> base = fork(referee, "base", 1);
      CompletableFuture<Void> head = fork(referee, "head", 1);
      join(base);
      join(head);
    }
    assertThat(turns).containsExactlyInAnyOrder("base", "head");
  }

  @Test
  void itKnowsWhoseTurnItIs() throws Exception {
    try (Referee referee = Referee.of(List.of("base", "head"))) {
      assertThat(referee.turn()).isEmpty();
      Turn base = new Turn(referee.place("base"));
      base.beforeIteration(null, null);
      assertThat(referee.turn()).contains("base");
      CompletableFuture<Void> head = fork(referee, "head", 1);
      base.afterIteration(null, null, null);
      join(head);
      base.beforeIteration(null, null);
      assertThat(referee.turn()).contains("base");
    }
  }

  @Test
  void aDoorThatLetsNobodyInIsClosedAfterAWhile() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger tried = new AtomicInteger();
    ServerSocket broken =
        new ServerSocket(0, 2, InetAddress.getLoopbackAddress()) {
          @Override
          public Socket accept() throws IOException {
            tried.incrementAndGet();
            throw new IOException("Too many open files");
          }

          @Override
          public void close() throws IOException {
            super.close();
            closed.countDown();
          }
        };
    try (Referee referee = Referee.of(broken, List.of("base", "head"))) {
      closed.await();
      assertThat(tried).hasValue(Referee.MOST_FAILURES);
      assertThatThrownBy(() -> new Turn(referee.place("base")).beforeIteration(null, null))
          .hasMessageContaining("no turn");
    }
  }

  @Test
  void whoGoesBeforeItSaidItsNameIsForgotten() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Socket reset =
        new Socket() {
          @Override
          public void setTcpNoDelay(boolean on) throws SocketException {
            throw new SocketException("Connection reset");
          }

          @Override
          public synchronized void close() throws IOException {
            super.close();
            closed.countDown();
          }
        };
    ServerSocket door =
        new ServerSocket(0, 2, InetAddress.getLoopbackAddress()) {
          private boolean first = true;

          @Override
          public Socket accept() throws IOException {
            boolean now = first;
            first = false;
            return now ? reset : super.accept();
          }
        };
    try (Referee referee = Referee.of(door, List.of("base", "head"))) {
      closed.await();
      CompletableFuture<Void> base = fork(referee, "base", 1);
      join(fork(referee, "head", 1));
      join(base);
    }
    assertThat(turns).containsExactly("base", "head");
  }

  /** The first byte that comes back; a connection that is reset is one that was ended too. */
  private static int answer(int port, String said) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read();
    } catch (IOException reset) {
      return -1;
    }
  }
}
