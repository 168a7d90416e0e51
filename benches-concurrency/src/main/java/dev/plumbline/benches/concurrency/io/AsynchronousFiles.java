package dev.plumbline.benches.concurrency.io;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * One thread orders all writes, then all reads; the channels' threads, one a core, carry them out.
 */
final class AsynchronousFiles implements Exchange {
  private final ExecutorService threads =
      SuiteThreads.pool(Runtime.getRuntime().availableProcessors());
  private final List<AsynchronousFileChannel> channels = new ArrayList<>();

  private AsynchronousFiles() {}

  static AsynchronousFiles open(Path folder, int files) throws IOException {
    AsynchronousFiles exchange = new AsynchronousFiles();
    try {
      for (int i = 0; i < files; i++) {
        exchange.channels.add(
            AsynchronousFileChannel.open(
                folder.resolve("file-" + i),
                Set.of(
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE),
                exchange.threads));
      }
      return exchange;
    } catch (IOException e) {
      exchange.close();
      throw e;
    }
  }

  @Override
  public void all(byte[][] requests, byte[][] replies)
      throws IOException, ExecutionException, InterruptedException {
    List<Future<Integer>> orders = new ArrayList<>(requests.length);
    for (int i = 0; i < requests.length; i++) {
      orders.add(channels.get(i).write(ByteBuffer.wrap(requests[i]), 0));
    }
    await(orders, requests);
    orders.clear();
    for (int i = 0; i < replies.length; i++) {
      orders.add(channels.get(i).read(ByteBuffer.wrap(replies[i]), 0));
    }
    await(orders, replies);
  }

  private static void await(List<Future<Integer>> orders, byte[][] blocks)
      throws IOException, ExecutionException, InterruptedException {
    for (int i = 0; i < blocks.length; i++) {
      int bytes = orders.get(i).get();
      if (bytes != blocks[i].length) {
        throw new EOFException(bytes + " bytes in place of " + blocks[i].length);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (AsynchronousFileChannel channel : channels) {
        channel.close();
      }
    } finally {
      SuiteThreads.end(threads);
    }
  }
}
