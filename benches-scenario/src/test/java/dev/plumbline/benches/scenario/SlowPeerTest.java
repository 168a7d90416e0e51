package dev.plumbline.benches.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowPeerTest {
  private static final long TWO_MILLISECONDS = 2_000_000;

  @Test
  void eachAnswerIsTheQuestionAndComesAfterItsTime() throws Exception {
    try (SlowPeer peer = SlowPeer.open();
        Socket one = peer.connect();
        Socket other = peer.connect()) {
      for (int question = 1; question < 10; question++) {
        long start = System.nanoTime();
        assertThat(SlowPeer.ask(question % 2 == 0 ? one : other, question)).isEqualTo(question);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TWO_MILLISECONDS);
      }
      assertThat(peer.answered()).isEqualTo(9);
    }
  }

  @Test
  void itsThreadEndsWithIt() throws Exception {
    SlowPeer peer = SlowPeer.open();
    try (Socket socket = peer.connect()) {
      assertThat(SlowPeer.ask(socket, 7)).isEqualTo(7);
      peer.close();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("slow-peer");
  }
}
