package dev.plumbline.benches.concurrency.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.benches.concurrency.SuiteThreads;
import dev.plumbline.suite.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class IoModelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int PLACES = 5;
  private static final int ROUNDS = 20;

  /** More than a packet, less than the buffers of a connection. */
  private static final int BYTES = 48 * 1024;

  @TempDir Path folder;

  private interface Opening {
    Exchange open() throws Exception;
  }

  private static Exchange orAbort(Opening opening) throws Exception {
    try {
      return opening.open();
    } catch (IllegalStateException e) {
      if (e.getMessage().startsWith(Skipped.PREFIX)) {
        return abort(e.getMessage());
      }
      throw e;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyConnectionGetsItsOwnReply(IoModel model) throws Exception {
    Blocks blocks = new Blocks(PLACES, BYTES);
    try (EchoServer server = EchoServer.start()) {
      try (Exchange exchange = orAbort(() -> model.connect(server.address(), PLACES))) {
        for (long i = 1; i <= ROUNDS; i++) {
          assertThat(blocks.exchange(exchange)).isEqualTo(i);
        }
      }
      assertThat(server.end()).isEqualTo(blocks.written()).isEqualTo(1L * ROUNDS * PLACES * BYTES);
    }
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFileGivesBackWhatWasWritten(IoModel model) throws Exception {
    Blocks blocks = new Blocks(PLACES, BYTES);
    try (Exchange exchange = orAbort(() -> model.open(folder, PLACES))) {
      for (long i = 1; i <= ROUNDS; i++) {
        assertThat(blocks.exchange(exchange)).isEqualTo(i);
      }
    }
    for (int i = 0; i < PLACES; i++) {
      assertThat(Files.size(folder.resolve("file-" + i))).isEqualTo(BYTES);
    }
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }

  @Test
  void repliesInAnotherOrderAreNoticed() {
    Blocks blocks = new Blocks(2, 64);
    Exchange swapped =
        new Exchange() {
          @Override
          public void all(byte[][] requests, byte[][] replies) {
            System.arraycopy(requests[0], 0, replies[1], 0, requests[0].length);
            System.arraycopy(requests[1], 0, replies[0], 0, requests[1].length);
          }

          @Override
          public void close() {}
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> blocks.exchange(swapped))
        .withMessage("the reply from place 0 is not what was written there");
  }

  @Test
  void theRepliesOfTheLastExchangeAreNoticed() throws Exception {
    Blocks blocks = new Blocks(2, 64);
    Exchange once =
        new Exchange() {
          private boolean done;

          @Override
          public void all(byte[][] requests, byte[][] replies) {
            for (int i = 0; i < requests.length && !done; i++) {
              System.arraycopy(requests[i], 0, replies[i], 0, requests[i].length);
            }
            done = true;
          }

          @Override
          public void close() {}
        };
    blocks.exchange(once);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> blocks.exchange(once));
  }

  @Test
  void aServerThatWentAwayIsAnErrorAndNoReply() throws Exception {
    EchoServer server = EchoServer.start();
    InetSocketAddress address = server.address();
    try (Exchange exchange = IoModel.nio.connect(address, 1)) {
      server.close();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> new Blocks(1, 64).exchange(exchange));
    }
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new Socket(address.getAddress(), address.getPort()).close());
  }

  @Test
  void aClientThatReadsSlowlyStillGetsEverything() throws Exception {
    byte[] sent = new byte[1 << 20];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) (i * 31 + i / 251);
    }
    try (EchoServer server = EchoServer.start();
        Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      Thread writer =
          new Thread(
              () -> {
                try {
                  socket.getOutputStream().write(sent);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.start();
      assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
      writer.join();
    }
  }
}
