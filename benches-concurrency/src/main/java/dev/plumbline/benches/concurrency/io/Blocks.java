package dev.plumbline.benches.concurrency.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

/** Blocks to write, other ones each time, and what came back. */
final class Blocks {
  private final byte[][] requests;
  private final byte[][] replies;
  private long exchanges;

  /**
   * Blocks of zeros.
   *
   * @param count how many
   * @param bytes how long each is, at least 16
   */
  Blocks(int count, int bytes) {
    requests = new byte[count][bytes];
    replies = new byte[count][bytes];
  }

  /**
   * Exchanges all blocks once.
   *
   * @throws IOException when a reply isn't its request
   */
  long exchange(Exchange exchange) throws IOException, ExecutionException, InterruptedException {
    exchanges++;
    for (int i = 0; i < requests.length; i++) {
      // Not the block of last time, nor that of another place.
      ByteBuffer.wrap(requests[i]).putLong(exchanges).putLong(requests[i].length - 8, i);
    }
    exchange.all(requests, replies);
    for (int i = 0; i < requests.length; i++) {
      if (!Arrays.equals(requests[i], replies[i])) {
        throw new IOException("the reply from place " + i + " is not what was written there");
      }
    }
    return exchanges;
  }

  /** How many bytes were written so far. */
  long written() {
    long blocks = 0;
    for (byte[] request : requests) {
      blocks += request.length;
    }
    return exchanges * blocks;
  }
}
